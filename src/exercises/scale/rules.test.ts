import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, scale, summarizeRatings } from './rules.ts';

const options = { min: 1, max: 10, low: { en: 'poorly' }, high: { en: 'well' } };

describe('scale', () => {
  test('five ratings give their distribution, mean, median and middle half', () => {
    expect(summarizeRatings(options, [7, 4, 8, 7, 10])).toEqual({
      n: 5,
      counts: [0, 0, 0, 1, 0, 0, 2, 1, 0, 1],
      mean: 7.2,
      median: 7,
      lowerQuartile: 7,
      upperQuartile: 8,
    });
  });

  test('a room that has not answered has no mean and no median', () => {
    expect(summarizeRatings(options, [])).toMatchObject({
      n: 0,
      mean: null,
      median: null,
      lowerQuartile: null,
    });
  });

  test('quartiles of 1, 2, 3, 4 by linear interpolation are 1.75 and 3.25', () => {
    expect([quantile([1, 2, 3, 4], 0.25), quantile([1, 2, 3, 4], 0.75)]).toEqual([1.75, 3.25]);
  });

  test('rule 9: the result is the same in whatever order the worksheets come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 })),
        fc.integer({ min: 0, max: 99 }),
        (ratings, turn) => {
          const worksheets = ratings.map((rating) => ({ rating }));
          const at = worksheets.length === 0 ? 0 : turn % worksheets.length;
          const turned = [...worksheets.slice(at), ...worksheets.slice(0, at)].toReversed();
          expect(scale.summarize(options, turned)).toEqual(scale.summarize(options, worksheets));
        },
      ),
    );
  });

  test.each([
    ['rating', 1, true],
    ['rating', 10, true],
    ['rating', null, true],
    ['rating', 0, false],
    ['rating', 11, false],
    ['rating', 5.5, false],
    ['rating', '5', false],
    ['rating', { valueOf: 5 }, false],
    ['comment', 5, false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(scale.accepts(options, field, value)).toBe(taken);
  });

  test('an unreadable stored value counts as no answer', () => {
    expect(scale.summarize(options, [{ rating: 7 }, { rating: 'seven' }, {}])).toMatchObject({ n: 1 });
  });
});
