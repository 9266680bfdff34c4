import '#ui/tokens.css';
import './projector.css';
import { createRoot } from 'react-dom/client';
import { ProjectorApp } from './ProjectorApp.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<ProjectorApp />);
