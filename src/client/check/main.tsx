import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { CheckPage } from './CheckPage.tsx';

const root = document.getElementById('root');
const [, , code = ''] = location.pathname.split('/');
if (root) createRoot(root).render(<CheckPage code={code} />);
