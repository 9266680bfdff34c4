import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { exerciseStage } from '#shared/sync/stage.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import {
  exercisePart,
  publicSomeExercise,
  renderInRoom,
  type SomeRoomClient,
  someRoomClient,
  stagePart,
} from '../../../test/helpers/someRoomClient.tsx';
import { ExerciseTask } from './ExerciseTask.tsx';

function taskIn(room: SomeRoomClient, changes: object = {}) {
  const exercise = publicSomeExercise('rating', changes);
  const stage = room.store.getState().view.stage?.stage ?? { exercises: {} };
  const task = { kind: 'exercise', exercise, stage: exerciseStage(stage, 'rating') } as const;
  return <ExerciseTask task={task} room={room} />;
}
const openRoom = (changes: object = {}) =>
  someRoomClient([exercisePart('rating', changes), stagePart({ rating: {} })]);

test('that one is done is said at a tap, and taken back at another; it is a button that says how it stands', async () => {
  const room = openRoom();
  renderInRoom(taskIn(room));
  const button = await screen.findByRole('button', { name: 'I’m done' });
  expect(button).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText(/Your facilitator sees it/)).toHaveAttribute('role', 'status');
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(room.said).toEqual([
    { type: 'ready', exercise: 'rating', isReady: true },
    { type: 'ready', exercise: 'rating', isReady: false },
  ]);
});

test('it holds while another page is looked at, and is taken back once the exercise closes', async () => {
  const room = openRoom();
  const { unmount } = renderInRoom(taskIn(room));
  await userEvent.click(await screen.findByRole('button', { name: 'I’m done' }));
  unmount();
  renderInRoom(taskIn(room));
  expect(await screen.findByRole('button', { name: 'I’m done' })).toHaveAttribute('aria-pressed', 'true');
  act(() => room.hears(stagePart({ rating: { phase: 'closed', phaseRevision: 2 } }, { revision: 2 })));
  expect(room.said.map((frame) => frame.type === 'ready' && frame.isReady)).toEqual([true, false]);
});

test('an anonymous exercise, and one that is closed, has no such button', async () => {
  const { unmount } = renderInRoom(taskIn(openRoom({ anonymous: true }), { anonymous: true }));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'I’m done' })).toBeNull();
  unmount();
  const closed = someRoomClient([
    exercisePart('rating'),
    stagePart({ rating: { phase: 'closed', phaseRevision: 2 } }),
  ]);
  renderInRoom(taskIn(closed));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'I’m done' })).toBeNull();
});
