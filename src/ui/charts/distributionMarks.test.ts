import { expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { placeMarks, type Mark } from './distributionMarks.ts';

const pair = (mean: number, median: number): readonly Mark[] => [
  { kind: 'mean', value: 0, at: mean },
  { kind: 'median', value: 0, at: median },
];

test('amid the chart the two point away from each other in one row', () => {
  expect(placeMarks(pair(60, 65))).toMatchObject([
    { kind: 'mean', side: 'left', row: 0 },
    { kind: 'median', side: 'right', row: 0 },
  ]);
});

test.each([
  ['whole', 24],
  ['half', 44],
] as const)('no words ever leave a %s chart or meet other words', (share, width) => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (one, other) => {
        const spans = placeMarks(pair(one, other), share).map(({ at, side, row }) => ({
          row,
          from: side === 'right' ? at : at - width,
          to: side === 'right' ? at + width : at,
        }));
        const [first, second] = spans;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(100);
        }
        const meet = first && second && first.row === second.row && first.to > second.from;
        expect(meet).toBeFalsy();
      },
    ),
  );
});

test('a single mark points to where there is room, and no marks are no trouble', () => {
  expect(placeMarks([{ kind: 'mean', value: 9, at: 90 }])).toMatchObject([{ side: 'left', row: 0 }]);
  expect(placeMarks([])).toEqual([]);
});
