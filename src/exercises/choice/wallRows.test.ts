import { describe, expect, test } from 'vitest';
import { packQuestions, type WallRow } from './wallRows.ts';

/** A question of so many choices, with its words and an explanation. */
function rowsOf(group: number, choices: number): readonly WallRow[] {
  return [
    { part: 'question', group },
    ...Array.from({ length: choices }, (_, choice) => ({ part: 'choice', group, choice }) as const),
    { part: 'explanation', group },
  ];
}

describe('questions on the wall', () => {
  test('have a page each, however much room is left', () => {
    const rows = [...rowsOf(0, 2), ...rowsOf(1, 2)];
    const heights = rows.map(() => 10);
    expect(packQuestions(rows, heights, 1000)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  test('that do not fit at once go on under the same words', () => {
    const rows = [...rowsOf(0, 4), ...rowsOf(1, 2)];
    const heights = [20, 10, 10, 10, 10, 30, 20, 10, 10, 10];
    expect(packQuestions(rows, heights, 50)).toEqual([
      [0, 1, 2, 3],
      [0, 4],
      [0, 5],
      [6, 7, 8, 9],
    ]);
  });

  test('without words of their own simply go on, and a row that is too high has a page', () => {
    const rows: readonly WallRow[] = [
      { part: 'choice', group: 0, choice: 0 },
      { part: 'choice', group: 0, choice: 1 },
      { part: 'explanation', group: 0 },
    ];
    expect(packQuestions(rows, [10, 10, 80], 50)).toEqual([[0, 1], [2]]);
    expect(packQuestions(rowsOf(0, 1), [30, 90, 90], 50)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('of which there are none leave an empty page', () => {
    expect(packQuestions([], [], 50)).toEqual([[]]);
  });
});
