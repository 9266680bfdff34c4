import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useStore } from 'zustand';
import type { Part } from '#shared/sync/protocol.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import {
  exercisePart,
  type SomeRoomClient,
  someRoomClient,
  someSeat,
  stagePart,
} from '../../../test/helpers/someRoomClient.tsx';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { RoomPanel } from './RoomPanel.tsx';
import { useConsole } from './useConsole.ts';

const workshop = someWorkshop({
  slides: [someSlide('rate', { layout: 'exercise', exercise: 'rating' })],
  exercises: [someExercise('rating', { anonymous: true, minimum: 5 })],
});
const wayIn = { addresses: [], joinPath: '' };
const seats = ['mei', 'omar', 'li'].map((id) => someSeat(id, { name: `canary ${id}` }));

function Panel({ room }: { readonly room: SomeRoomClient }): ReactNode {
  const state = useStore(room.store);
  const { stage, session } = state.view;
  if (!stage || !session) return null;
  return <Shown room={room} state={state} stage={stage.stage} facts={session.facts} />;
}

function Shown(known: Omit<Parameters<typeof useConsole>[0], 'workshop' | 'wayIn' | 'settings'>): ReactNode {
  return <RoomPanel model={useConsole({ ...known, workshop, settings: someSettings(), wayIn })} />;
}

function show(...parts: readonly Part[]): void {
  const stage = stagePart({ rating: {} }, { slide: 'rate' });
  const room = someRoomClient([exercisePart('rating', { anonymous: true }), stage, ...seats, ...parts], {
    self: { role: 'facilitator', account: 'ines', name: 'Ines' },
    online: ['mei', 'omar', 'li'],
  });
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      <Panel room={room} />
    </LanguageProvider>,
  );
}

const answered: readonly Part[] = [
  { part: 'count', revision: 2, exercise: 'rating', ready: 2, joined: 3, of: 'seat' },
  {
    part: 'result',
    revision: 2,
    exercise: 'rating',
    joined: 3,
    scopes: [{ business: null, n: 2, result: null }],
  },
];
const late = { owner: 'anonymous:hash:b1', field: 'rating', slot: 'late:anonymous', value: null };

test('an anonymous exercise is marked, says how many have answered, and names nobody', async () => {
  show(...answered, {
    part: 'progress',
    revision: 2,
    exercise: 'rating',
    answered: [],
    late: [],
    conflicts: 0,
  });
  expect(await screen.findByRole('heading', { name: /anonymous · 2 of 3 answered/ })).toBeInTheDocument();
  expect(screen.getByText('Anonymous: shown once it is closed, from 5 answers on.')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('canary');
  // How many sit there, and nothing of how many of them have answered.
  expect(screen.getByRole('list')).toHaveTextContent('Table 13Table 20');
});

test('what came late is offered under no name and without its words', async () => {
  show(...answered, {
    part: 'progress',
    revision: 2,
    exercise: 'rating',
    answered: [],
    late: [late],
    conflicts: 0,
  });
  expect(await screen.findByText('An anonymous answer')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent(/canary|hash/);
});
