import { expect, test } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import {
  exercisePart,
  publicSomeExercise,
  registerPart,
  someRoomClient,
} from '../../../test/helpers/someRoomClient.tsx';
import { relatedSheets } from './readSheet.ts';

const now = { field: 'place', exercise: 'now' };
const parts: readonly Part[] = [
  exercisePart('now', { owner: 'both' }),
  exercisePart('elsewhere'),
  registerPart({ ...now, owner: 'seat:mei' }, 'mine'),
  registerPart({ exercise: 'elsewhere', owner: 'seat:mei', field: 'rating' }, 7),
];
const future = publicSomeExercise('future', {
  options: { from: 'now', axes: [{ low: 'elsewhere it is cheap' }] },
});

test('an exercise begins where the one that its options name has ended, and hears of no other', () => {
  const known = someRoomClient(parts).store.getState();
  expect(relatedSheets(known, 'seat', future)).toEqual({ now: { place: 'mine' } });
  expect(relatedSheets(known, 'seat', publicSomeExercise('alone'))).toEqual({});
});

test('at the table’s turn it begins with the table’s answer, and with the own where the table has none', () => {
  const alone = someRoomClient(parts).store.getState();
  expect(relatedSheets(alone, 'table', future)).toEqual({ now: { place: 'mine' } });
  const ours = registerPart({ ...now, owner: 'table:t1' }, 'ours');
  const together = someRoomClient([...parts, ours]).store.getState();
  expect(relatedSheets(together, 'table', future)).toEqual({ now: { place: 'ours' } });
});
