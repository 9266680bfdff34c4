import { describe, expect, test } from 'vitest';
import type { Fields } from '#exercises/contract.ts';
import { quantile } from '#exercises/quantile.ts';
import { keyOfReason } from '#exercises/reasons/reasons.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { scale } from './rules.ts';
import { readResult, scaleOptions } from './schema.ts';
import { resultSentence } from './sentence.ts';
import { summarizeRatings } from './summarizeRatings.ts';

const options = { min: 1, max: 10, low: { en: 'poorly' }, high: { en: 'well' } };
const items = [
  { id: 'check-in', label: { en: 'We welcome people by name', 'zh-Hans': '客人一到就叫得出名字' } },
  { id: 'billing', label: { en: 'Bills are clear' } },
];
const several = { ...options, items };
const asking = { ...options, because: { en: 'Why?', 'zh-Hans': '为什么？' } };

function sheets(all: readonly Fields[]) {
  return all.map((fields, index) => ({ owner: 'seat' as const, key: `seat:${index}`, table: 't1', fields }));
}

function summarize(given: unknown, all: readonly Fields[], room: Fields = {}) {
  return scale.summarize(given, { worksheets: sheets(all), room, related: {} });
}

describe('one rating', () => {
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
    ['because', 'slow', false],
    ['item.check-in', 5, false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(scale.accepts(options, field, value)).toBe(taken);
  });

  test('an unreadable stored value counts as no answer', () => {
    expect(summarize(options, [{ rating: 7 }, { rating: 'seven' }, {}])).toMatchObject({ n: 1 });
  });

  test('a table that has agreed speaks for its members', () => {
    const worksheets = [
      ...sheets([{ rating: 2 }, { rating: 4 }]),
      { owner: 'table' as const, key: 'table:t1', table: 't1', fields: { rating: 7 } },
    ];
    const { n, result } = scale.summarize(options, { worksheets, room: {}, related: {} });
    expect(n).toBe(2);
    expect(result).toMatchObject({ n: 1, median: 7 });
  });
});

describe('several statements on one scale', () => {
  test.each([
    ['item.check-in', 7, true],
    ['item.check-in', 11, false],
    ['item.parking', 7, false],
    ['rating', 7, false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(scale.accepts(several, field, value)).toBe(taken);
  });

  test('are answered once each of them is rated', () => {
    expect(scale.isReady(several, { 'item.check-in': 7 })).toBe(false);
    expect(scale.isReady(several, { 'item.check-in': 7, 'item.billing': null })).toBe(false);
    expect(scale.isReady(several, { 'item.check-in': 7, 'item.billing': 3 })).toBe(true);
  });

  test('have a distribution, mean, median and n each', () => {
    const { n, result } = summarize(several, [
      { 'item.check-in': 8, 'item.billing': 2 },
      { 'item.check-in': 10, 'item.billing': 3 },
      { 'item.check-in': 9 },
    ]);
    expect(n).toBe(2);
    expect(result).toMatchObject({
      items: [
        { id: 'check-in', n: 2, mean: 9, median: 9, counts: [0, 0, 0, 0, 0, 0, 0, 1, 0, 1] },
        { id: 'billing', n: 2, mean: 2.5, median: 2.5 },
      ],
    });
  });

  test.each([
    ['one statement alone', [items[0]]],
    ['two of the same id', [items[0], items[0]]],
    ['nine of them', Array.from({ length: 9 }, (_, index) => ({ id: `s${index}`, label: { en: 'x' } }))],
  ])('an author is told of %s', (_, wrong) => {
    expect(scale.parseOptions({ ...options, items: wrong }).ok).toBe(false);
  });

  test('their translations are checked and a participant sees their words', () => {
    const parsed = scale.parseOptions(several);
    expect(parsed.ok && parsed.texts).toContainEqual(items[0]?.label);
    expect(scale.publicContent(several)).toEqual(several);
  });
});

describe('a reason of one line', () => {
  test.each([
    ['because', 'check-in is slow', true],
    ['because', null, true],
    ['because', 'x'.repeat(201), false],
    ['because', 7, false],
  ])('the field %s takes it when asked for: %s', (field, value, taken) => {
    expect(scale.accepts(asking, field, value)).toBe(taken);
  });

  test('stands in the result without whose it is, the same words once', () => {
    const { result } = summarize(asking, [
      { rating: 3, because: 'Check-in is slow' },
      { rating: 4, because: ' check-in is  slow ' },
      { rating: 9, because: '' },
    ]);
    expect(result).toMatchObject({
      reasons: [{ key: keyOfReason('check-in is slow'), text: 'Check-in is slow' }],
      moreReasons: 0,
    });
    expect(JSON.stringify(result)).not.toContain('seat');
  });

  test('that the facilitator hides is gone from the result and stands in the moderation', () => {
    const field = `hidden.${keyOfReason('Rude words')}`;
    expect(scale.acceptsMark(asking, field, true)).toBe(true);
    expect(scale.acceptsMark(options, field, true)).toBe(false);
    expect(scale.acceptsMark(asking, 'star.x', true)).toBe(false);
    const { result, moderation } = summarize(
      asking,
      [
        { rating: 1, because: 'Rude words' },
        { rating: 8, because: 'Kind staff' },
      ],
      { [field]: true },
    );
    expect(JSON.stringify(result)).not.toContain('Rude');
    expect(moderation).toMatchObject({ queue: [{ text: 'Rude words', state: 'hidden' }, {}], hidden: 1 });
  });

  test('of 500 people leaves a result that every line can carry, and says how many more there are', () => {
    const all = Array.from({ length: 500 }, (_, index) => ({
      rating: 5,
      because: `${index} ${'慢'.repeat(190)}`,
    }));
    const { result } = summarize(asking, all);
    expect(new TextEncoder().encode(JSON.stringify(result)).length).toBeLessThan(10 * 1024);
    const { reasons, moreReasons } = result as { reasons: unknown[]; moreReasons: number };
    expect(reasons.length + moreReasons).toBe(500);
  });
});

test('rule 9: the result is the same in whatever order the worksheets come', () => {
  const worksheet = fc.record({
    'item.check-in': fc.integer({ min: 1, max: 10 }),
    'item.billing': fc.integer({ min: 1, max: 10 }),
    because: fc.constantFrom('slow', 'Slow', 'kind', ''),
  });
  fc.assert(
    fc.property(fc.array(worksheet), fc.integer({ min: 0, max: 99 }), (all, turn) => {
      const at = all.length === 0 ? 0 : turn % all.length;
      const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
      const given = { ...several, because: asking.because };
      expect(summarize(given, turned)).toEqual(summarize(given, all));
    }),
  );
});

describe('one field in words', () => {
  test.each([
    [options, 'rating', 7, { label: 'Rating', text: '7' }],
    [several, 'item.billing', 3, { label: 'Bills are clear', text: '3' }],
    [asking, 'because', 'Slow', { label: 'Why?', text: 'Slow' }],
    [asking, 'because', null, { label: 'Why?', text: '(empty)' }],
  ])('%#: says what it is called and what stands in it', (given, field, value, said) => {
    expect(scale.say(given, field, value, 'en')).toEqual(said);
  });

  test('is said in the reader’s language', () => {
    expect(scale.say(several, 'item.check-in', 9, 'zh-Hans')).toEqual({
      label: '客人一到就叫得出名字',
      text: '9',
    });
  });
});

describe('a rehearsed answer', () => {
  const makeId = () => 'unused';

  test('becomes the fields that a person would have filled in', () => {
    expect(scale.answersOf(asking, { language: 'en', rating: 6, because: 'Slow' }, makeId)).toEqual([
      { field: 'rating', value: 6 },
      { field: 'because', value: 'Slow' },
    ]);
    expect(
      scale.answersOf(several, { language: 'zh-Hans', ratings: { 'check-in': 6, billing: 2 } }, makeId),
    ).toEqual([
      { field: 'item.check-in', value: 6 },
      { field: 'item.billing', value: 2 },
    ]);
  });

  test('leaves out what this scale does not ask for', () => {
    expect(scale.answersOf(options, { language: 'en', rating: 6, because: 'Slow' }, makeId)).toEqual([
      { field: 'rating', value: 6 },
    ]);
  });

  test('has either a rating or ratings by statement', () => {
    expect(scale.parseSample(options, { language: 'en', rating: 6 })).toEqual([]);
    expect(scale.parseSample(options, { language: 'en' })).toHaveLength(1);
    expect(scale.parseSample(options, { language: 'en', rating: 6, ratings: { a: 1 } })).toHaveLength(1);
  });
});

describe('before and after', () => {
  const compared = {
    ...options,
    before: 'self-rating',
    retrospective: { en: 'Looking back, it was really…', 'zh-Hans': '回头看，其实是……' },
  };
  const sheet = (key: string, fields: Fields) => ({ owner: 'seat' as const, key, table: 't1', fields });
  const before = [
    sheet('seat:a', { rating: 7 }),
    sheet('seat:b', { rating: 6 }),
    sheet('seat:c', { rating: 8 }),
  ];
  const now = [
    sheet('seat:a', { rating: 8, retrospective: 5 }),
    sheet('seat:b', { rating: 6, retrospective: 6 }),
    sheet('seat:d', { rating: 9 }),
    sheet('seat:c', { retrospective: 2 }),
  ];
  const fold = (given: unknown, minimum = 1, then = before) =>
    scale.summarize(given, { worksheets: now, room: {}, related: { 'self-rating': then }, minimum });

  test('stand in one result: before, looking back and now, each with its own distribution and n', () => {
    const { n, result } = fold(compared);
    expect(n).toBe(3);
    expect(result).toMatchObject({
      n: 3,
      median: 8,
      compared: { before: { n: 3, median: 7, mean: 7 }, retrospective: { n: 2, median: 5.5 } },
    });
  });

  test('tell by whom both are given how many are higher, the same or lower', () => {
    expect(fold(compared).result).toMatchObject({
      compared: {
        change: { n: 2, higher: 1, same: 1, lower: 0 },
        shift: { n: 2, higher: 0, same: 1, lower: 1 },
        gain: { n: 2, higher: 1, same: 1, lower: 0 },
      },
    });
  });

  test('show nothing that fewer than the minimum stand behind', () => {
    expect(fold(compared, 3).result).toMatchObject({
      n: 3,
      compared: { before: { n: 3 }, retrospective: null, change: null, shift: null, gain: null },
    });
    expect(fold(compared, 1, []).result).toMatchObject({
      compared: { before: null, change: null, shift: null },
    });
  });

  test('need the earlier exercise, and one question alone', () => {
    expect(scale.relatesTo(compared)).toEqual(['self-rating']);
    expect(scale.relatesTo(options)).toEqual([]);
    expect(scale.parseOptions({ ...several, before: 'self-rating' }).ok).toBe(false);
    expect(scale.parseOptions({ ...several, retrospective: compared.retrospective }).ok).toBe(false);
  });

  test('a scale that asks for neither is as it was', () => {
    const { result } = fold(options);
    expect(result).toEqual({ ...summarizeRatings(options, [8, 6, 9]) });
    expect(scale.accepts(options, 'retrospective', 5)).toBe(false);
  });

  test.each([
    [5, true],
    [null, true],
    [11, false],
    ['5', false],
  ])('looking back takes %j: %s', (value, taken) => {
    expect(scale.accepts(compared, 'retrospective', value)).toBe(taken);
  });

  test('looking back is asked for in words, said with them, and rehearsed', () => {
    const parsed = scale.parseOptions(compared);
    expect(parsed.ok && parsed.texts).toContainEqual(compared.retrospective);
    expect(scale.publicContent(compared)).toEqual(compared);
    expect(scale.say(compared, 'retrospective', 4, 'zh-Hans')).toEqual({
      label: '回头看，其实是……',
      text: '4',
    });
    const sample = { language: 'en', rating: 6, retrospective: 4 };
    expect(scale.answersOf(compared, sample, () => 'unused')).toEqual([
      { field: 'rating', value: 6 },
      { field: 'retrospective', value: 4 },
    ]);
    expect(scale.isReady(compared, { rating: 6 })).toBe(true);
    expect(scale.isReady(compared, { retrospective: 6 })).toBe(false);
  });

  test('are said in words: the medians, who went where, and whose measure has moved', () => {
    const read = readResult(scaleOptions.parse(compared), fold(compared).result);
    expect(resultSentence(read, 'en')).toBe(
      'Median: at the start 7, the start looking back 5.5, now 8. Of 2 who rated it both times, 1 is higher now, 1 the ' +
        'same, 0 lower. Looking back, 1 of 2 rates the start lower than they did then, 1 the same, 0 higher. Against ' +
        'the start as they see it now, 1 of 2 is higher, 1 the same, 0 lower.',
    );
    expect(resultSentence(read, 'zh-Hans')).toMatch(
      /^中位数：开头时7，回头看开头5\.5，现在8。两次都打分的有2人/,
    );
  });

  test('say whose measure has moved only where most have', () => {
    const eyes = (...back: readonly number[]): string => {
      const worksheets = back.map((retrospective, at) => sheet(`seat:${at}`, { rating: 8, retrospective }));
      const then = back.map((_, at) => sheet(`seat:${at}`, { rating: 5 }));
      const related = { 'self-rating': then };
      const { result } = scale.summarize(compared, { worksheets, room: {}, related });
      return resultSentence(readResult(scaleOptions.parse(compared), result), 'en');
    };
    expect(eyes(4, 4, 5)).toContain('Most look with stricter eyes now.');
    expect(eyes(6, 6, 5)).toContain('Most look with milder eyes now.');
    expect(eyes(4, 6, 5, 4)).not.toContain('eyes');
  });
});
