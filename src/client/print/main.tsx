import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { documentCalled } from './documents.ts';
import { DocumentPage } from './DocumentPage.tsx';
import '#ui/tokens.css';
import './print.css';

const HubPage = lazy(async () => ({ default: (await import('./hub/HubPage.tsx')).HubPage }));

const root = document.getElementById('root');
if (!root) throw new Error('print.html has lost its root element.');
const [, name] = /^\/print\/([^/]+)$/.exec(location.pathname) ?? [];
createRoot(root).render(
  <StrictMode>
    {name === undefined ? (
      <Suspense fallback={null}>
        <HubPage search={location.search} />
      </Suspense>
    ) : (
      <DocumentPage document={documentCalled(name)} search={location.search} />
    )}
  </StrictMode>,
);
