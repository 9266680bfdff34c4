import '#ui/tokens.css';
import './projector.css';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchStylesAgain } from '#client/fetchStylesAgain.ts';
import { patiently } from '#ui/patiently.ts';
import { ProjectorApp } from './ProjectorApp.tsx';

const loadTestPattern = () => import('#client/preflight/pattern/TestPattern.tsx');
const TestPattern = lazy(async () => ({ default: (await patiently(loadTestPattern)).TestPattern }));

fetchStylesAgain();
const root = document.getElementById('root');
const isTest = location.pathname === '/projector/test';
if (root) {
  createRoot(root).render(
    isTest ? (
      <Suspense fallback={null}>
        <TestPattern />
      </Suspense>
    ) : (
      <ProjectorApp />
    ),
  );
}
