import { expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { lettersInARow } from './lettersInARow.ts';

test('a word of eight letters stands in one row, a longer one in rows that are even', () => {
  expect([1, 8, 9, 10, 16, 17].map(lettersInARow)).toEqual([1, 8, 5, 5, 8, 6]);
  expect(lettersInARow(0)).toBe(1);
});

test('no letter of a longer word stands alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (letters) => {
      expect(letters % lettersInARow(letters)).not.toBe(1);
    }),
  );
});
