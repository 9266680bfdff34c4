import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { packPages } from './packPages.ts';

describe('the pages of a wall', () => {
  test('nothing has no page', () => {
    expect(packPages([], { height: 100, gap: 10, columns: 2 })).toEqual([]);
  });

  test('a column is filled to its foot, then the next, then the next page', () => {
    expect(packPages([40, 40, 40, 40, 40], { height: 100, gap: 10, columns: 2 })).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [[4]],
    ]);
  });

  test('few items stand in even columns rather than all in the first', () => {
    expect(packPages([20, 20, 20, 20], { height: 100, gap: 4, columns: 2 })).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
    ]);
  });

  test('one that is higher than the box has a column to itself', () => {
    expect(packPages([150, 30, 30], { height: 100, gap: 10, columns: 1 })).toEqual([[[0]], [[1, 2]]]);
  });

  test('whatever their heights, every item stands once, in its order, and no column overflows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (heights, columns) => {
          const pages = packPages(heights, { height: 100, gap: 7, columns });
          expect(pages.flat(2)).toEqual(heights.map((_, at) => at));
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(columns);
            for (const column of page) {
              const sum = column.reduce((total, at) => total + (heights[at] ?? 0), 0);
              expect(sum + 7 * (column.length - 1)).toBeLessThanOrEqual(101);
            }
          }
        },
      ),
    );
  });
});
