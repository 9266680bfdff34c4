import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { tokenInAddress } from './replyApi.ts';
import { ReplyApp } from './ReplyApp.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<ReplyApp token={tokenInAddress(location.pathname)} />);
