import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { languages } from '#shared/content/language.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { exerciseStage, initialStage } from '#shared/sync/stage.ts';
import { actionTable } from '#exercises/action-table/rules.ts';
import { carriedId } from '#exercises/carried.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { exercisePart, someRoomClient } from '../../../test/helpers/someRoomClient.tsx';
import { someExercise, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { ConsoleResult } from './ConsoleResult.tsx';

const plan = {
  kind: 'action-table',
  options: { rows: 5, atMost: 20, days: 90, detail: 'short' },
} as const;
const exercise = someExercise('plan', plan);
const workshop = someWorkshop({
  exercises: [someExercise('little', { title: { en: 'Little things' } }), exercise],
});

function show(room: Readonly<Record<string, { exercise: string; record: string; text: string }>>): void {
  const input = { worksheets: [], room, related: {}, business: null };
  const { n, result } = actionTable.summarize(plan.options, input);
  const place = { exercise: 'plan', owner: 'room', slot: 'current', revision: 2, client: 'c' };
  const { store } = someRoomClient([
    exercisePart('plan', plan),
    ...Object.entries(room).map(([field, value]): Part => ({ part: 'register', ...place, field, value })),
    { part: 'result', revision: 2, exercise: 'plan', joined: 4, scopes: [{ business: null, n, result }] },
  ]);
  const state = store.getState();
  const facts = state.view.session?.facts;
  if (!facts) throw new Error('The room has a session.');
  const stage = initialStage(workshop);
  const phase = exerciseStage(stage, 'plan');
  const model = { actions: {}, emit: () => undefined, exercise, facts, phase, stage, state, workshop };
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={languages}>
      <ConsoleResult model={{ ...model, result: 'beside' }} />
    </LanguageProvider>,
  );
}

test('what was sent to an exercise is seen before anybody has answered, with where it came from', async () => {
  show({
    [`carried.${carriedId('little', 'k1')}`]: { exercise: 'little', record: 'k1', text: 'Call back' },
  });
  expect(await screen.findByRole('checkbox', { name: 'Select Call back' })).toBeInTheDocument();
  expect(screen.getByText('From: Little things')).toBeInTheDocument();
});

test('where nothing was sent and nobody has answered, that is what it says', async () => {
  show({});
  expect(await screen.findByText('The result grows here as answers come in.')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
