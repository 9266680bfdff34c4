import { expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { energyOfTheDay, meanOf, medianOf, tellable } from './energy.ts';

const stored = (field: string, value: JsonValue) => ({
  exercise: '@energy',
  owner: 'room',
  field,
  slot: 'current',
  value,
  revision: 1,
  client: 'server',
});

test('the questions of the day stand in their order; of four answers only that there were four', () => {
  const registers = [
    stored('late', { atMs: 2000, counts: [0, 1, 2, 3, 0] }),
    stored('early', { atMs: 1000, counts: [4] }),
    { ...stored('other', { atMs: 1, counts: [9, 9, 9, 9, 9] }), exercise: 'rating' },
    stored('broken', 'nothing'),
  ];
  expect(energyOfTheDay(registers)).toEqual([
    { pulse: 'early', atMs: 1000, n: 4, counts: null },
    { pulse: 'late', atMs: 2000, n: 6, counts: [0, 1, 2, 3, 0] },
  ]);
});

test('rule 8: five counts that add up to fewer than five are not told, wherever they came from', () => {
  expect(tellable([1, 1, 1, 1, 0])).toEqual([4]);
  expect(tellable([1, 1, 1, 1, 1])).toEqual([1, 1, 1, 1, 1]);
  expect(energyOfTheDay([stored('p', { atMs: 1, counts: [1, 0, 0, 0, 0] })])).toMatchObject([
    { n: 1, counts: null },
  ]);
});

test('mean and median are those of the answers themselves', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(answers, (all) => {
      const counts = [1, 2, 3, 4, 5].map((value) => all.filter((one) => one === value).length);
      const sorted = [...all].sort((a, b) => a - b);
      const middle = [Math.floor((all.length - 1) / 2), Math.floor(all.length / 2)];
      expect(meanOf(counts)).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length);
      expect(medianOf(counts)).toBe(middle.reduce((sum, at) => sum + (sorted[at] ?? 0), 0) / 2);
    }),
  );
  expect([meanOf([0, 0, 0, 0, 0]), medianOf([])]).toEqual([null, null]);
});
