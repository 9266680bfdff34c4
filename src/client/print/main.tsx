import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ChecklistPage } from './ChecklistPage.tsx';
import '#ui/tokens.css';
import './print.css';

const root = document.getElementById('root');
if (!root) throw new Error('print.html has lost its root element.');
createRoot(root).render(
  <StrictMode>
    <ChecklistPage search={location.search} />
  </StrictMode>,
);
