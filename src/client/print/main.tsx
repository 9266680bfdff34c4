import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ChecklistPage } from './ChecklistPage.tsx';
import { ExercisesPage } from './ExercisesPage.tsx';
import '#ui/tokens.css';
import './print.css';

const root = document.getElementById('root');
if (!root) throw new Error('print.html has lost its root element.');
const Page = location.pathname.endsWith('/exercises') ? ExercisesPage : ChecklistPage;
createRoot(root).render(
  <StrictMode>
    <Page search={location.search} />
  </StrictMode>,
);
