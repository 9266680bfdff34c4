import { expect, test } from 'vitest';
import { pointsInARow } from './pointsInARow.ts';

test('on a phone no point of a scale stands alone in a row', () => {
  expect([3, 5, 6, 7, 10, 11].map(pointsInARow)).toEqual([3, 5, 6, 4, 5, 6]);
});
