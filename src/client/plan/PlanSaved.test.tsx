import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { PlanSaved } from './PlanSaved.tsx';
import type { LivePlanDesk } from './usePlan.ts';

type Line = Pick<LivePlanDesk, 'connection' | 'waiting' | 'cannotSave' | 'lifetime'>;
const online: Line = { connection: 'online', waiting: 0, cannotSave: null, lifetime: 'kept' };

test.each<[string, Partial<Line>, string]>([
  ['all is stored', {}, 'All saved'],
  ['something is on its way', { waiting: 2 }, 'Saving'],
  ['the line opens', { connection: 'connecting' }, 'Connecting'],
  [
    'nobody answers and nothing waits',
    { connection: 'offline' },
    'OfflineGo on. What you change waits in this browser and goes out by itself.',
  ],
  [
    'nobody answers and three changes wait',
    { connection: 'offline', waiting: 3 },
    'Offline · 3 changes wait hereGo on. What you change waits in this browser and goes out by itself.',
  ],
  [
    'nobody answers and the browser keeps nothing',
    { connection: 'offline', waiting: 1, lifetime: 'page' },
    'Offline · one change waits hereGo on, but leave this page open: this browser keeps nothing once it is closed.',
  ],
  [
    'the server’s disk is full',
    { waiting: 1, cannotSave: 'full' },
    'One change not saved yetThe server cannot save right now. Your changes wait here and are sent again.',
  ],
])('rule 3: where %s, that is what it says', async (_when, changes, said) => {
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en', 'zh-Hans', 'zh-Hant']}>
      <PlanSaved desk={{ ...online, ...changes }} />
    </LanguageProvider>,
  );
  expect((await screen.findByRole('status')).textContent).toBe(said);
});
