import { describe, expect, test } from 'vitest';
import type { Fields } from '#exercises/contract.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { allocate } from './rules.ts';
import { shareRows } from './rows.ts';
import { allocateOptions, allocateResult } from './schema.ts';
import { allocateSentence } from './sentence.ts';

const choices = [
  { id: 'moved', label: { en: 'They moved away', 'zh-Hans': '搬走了' } },
  { id: 'rival', label: { en: 'A competitor won them', 'zh-Hans': '被对手拉走了' } },
  { id: 'nobody-cared', label: { en: 'Nobody cared', 'zh-Hans': '没人在乎' } },
];
const plain = { points: 100, choices };
const figures = [
  {
    id: 'six',
    title: { en: 'One split', 'zh-Hans': '一组数' },
    shares: [
      { label: { en: 'They died', 'zh-Hans': '去世了' }, share: 1 },
      { choice: 'moved', label: { en: 'Moved house', 'zh-Hans': '搬家' }, share: 3 },
      { choice: 'nobody-cared', share: 68 },
    ],
  },
];
const caution = { en: 'No study is known.', 'zh-Hans': '找不到研究。' };
const compared = { ...plain, figures, caution };

function sheets(all: readonly Fields[]) {
  return all.map((fields, index) => ({ owner: 'seat' as const, key: `seat:${index}`, table: 't1', fields }));
}

function summarize(given: unknown, all: readonly Fields[]) {
  return allocate.summarize(given, { worksheets: sheets(all), room: {}, related: {} });
}

function points(moved: number, rival: number, cared: number): Fields {
  return { 'points.moved': moved, 'points.rival': rival, 'points.nobody-cared': cared };
}

describe('one worksheet', () => {
  test.each([
    ['points.moved', 0, true],
    ['points.moved', 100, true],
    ['points.nobody-cared', null, true],
    ['points.moved', 101, false],
    ['points.moved', -1, false],
    ['points.moved', 2.5, false],
    ['points.moved', '5', false],
    ['points.parking', 5, false],
    ['moved', 5, false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(allocate.accepts(plain, field, value)).toBe(taken);
  });

  test('takes more than there is to give while somebody still moves points about', () => {
    expect(allocate.accepts(plain, 'points.rival', 100)).toBe(true);
    expect(allocate.isReady(plain, points(100, 100, 0))).toBe(false);
  });

  test('is ready when exactly all points are given, whatever is left at nothing', () => {
    expect(allocate.isReady(plain, { 'points.moved': 60, 'points.rival': 39 })).toBe(false);
    expect(allocate.isReady(plain, { 'points.moved': 60, 'points.rival': 40 })).toBe(true);
    expect(allocate.isReady(plain, { 'points.moved': 60, 'points.rival': 41 })).toBe(false);
    expect(allocate.isReady({ ...plain, points: 10 }, { 'points.moved': 10 })).toBe(true);
    expect(allocate.isReady(plain, {})).toBe(false);
  });
});

describe('what the room gave', () => {
  test('is the mean and the middle half of each choice, of worksheets that are ready alone', () => {
    const { n, result } = summarize(plain, [
      points(10, 20, 70),
      points(20, 20, 60),
      points(33, 33, 34),
      points(90, 90, 90),
      {},
    ]);
    expect(n).toBe(3);
    expect(result).toEqual({
      n: 3,
      shares: [
        { id: 'moved', mean: 21, lowerQuartile: 15, upperQuartile: 26.5 },
        { id: 'rival', mean: 73 / 3, lowerQuartile: 20, upperQuartile: 26.5 },
        { id: 'nobody-cared', mean: 164 / 3, lowerQuartile: 47, upperQuartile: 65 },
      ],
    });
  });

  test('is nothing before anybody is ready', () => {
    expect(summarize(plain, [{}])).toMatchObject({
      n: 0,
      result: { n: 0, shares: [{ mean: null, lowerQuartile: null }, {}, {}] },
    });
  });

  test('a table that has agreed speaks for its members', () => {
    const worksheets = [
      ...sheets([points(100, 0, 0), points(100, 0, 0)]),
      { owner: 'table' as const, key: 'table:t1', table: 't1', fields: points(0, 0, 100) },
    ];
    const { n, result } = allocate.summarize(plain, { worksheets, room: {}, related: {} });
    expect(n).toBe(2);
    expect(result).toMatchObject({ n: 1, shares: [{ mean: 0 }, { mean: 0 }, { mean: 100 }] });
  });

  test('rule 9: is the same in whatever order the worksheets come, and its means add up to all points', () => {
    const worksheet = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => points(Math.min(a, b), Math.abs(a - b), 100 - Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(worksheet, { minLength: 1 }), (all) => {
        expect(summarize(plain, all.toReversed())).toEqual(summarize(plain, all));
        const { shares } = allocateResult.parse(summarize(plain, all).result);
        expect(shares.reduce((sum, { mean }) => sum + (mean ?? 0), 0)).toBeCloseTo(100, 6);
      }),
    );
  });
});

describe('splits that circulate', () => {
  test('rule 8: are nowhere in what a participant gets before the reveal, nor is the caution', () => {
    expect(allocate.publicContent(compared)).toEqual(plain);
    expect(allocate.publicContent(allocateOptions.parse(compared))).toEqual(plain);
  });

  test('come with the result, and the caution with them', () => {
    expect(summarize(compared, [points(0, 0, 100)]).result).toMatchObject({ figures, caution });
  });

  test('stand beside the choices, those given most first, and what they alone have comes after', () => {
    const result = allocateResult.parse(summarize(compared, [points(10, 10, 80)]).result);
    const rows = shareRows(plain, result).map(({ label, room, splits }) => [
      label.en,
      room?.mean,
      ...splits.map((one) => one && [one.share, one.called?.en]),
    ]);
    expect(rows).toEqual([
      ['Nobody cared', 80, [68, undefined]],
      ['They moved away', 10, [3, 'Moved house']],
      ['A competitor won them', 10, null],
      ['They died', undefined, [1, undefined]],
    ]);
  });

  const [six] = figures;
  test.each([
    ['a split without a caution', { ...plain, figures }],
    ['a caution without a split', { ...plain, caution }],
    ['a caution too long for the wall', { ...compared, caution: { en: 'x'.repeat(181) } }],
    [
      'a choice that there is not',
      { ...compared, figures: [{ ...six, shares: [{ choice: 'rain', share: 1 }] }] },
    ],
    ['a share of nothing', { ...compared, figures: [{ ...six, shares: [{ share: 1 }] }] }],
    [
      'a choice twice in one split',
      {
        ...compared,
        figures: [
          {
            ...six,
            shares: [
              { choice: 'moved', share: 1 },
              { choice: 'moved', share: 2 },
            ],
          },
        ],
      },
    ],
    [
      'shares beyond the whole',
      {
        ...compared,
        figures: [
          {
            ...six,
            shares: [
              { choice: 'moved', share: 60 },
              { choice: 'rival', share: 60 },
            ],
          },
        ],
      },
    ],
    ['two choices of one id', { ...plain, choices: [choices[0], choices[0]] }],
    ['one choice alone', { ...plain, choices: [choices[0]] }],
    [
      'nine choices',
      { ...plain, choices: Array.from({ length: 9 }, (_, at) => ({ id: `c${at}`, label: { en: 'x' } })) },
    ],
  ])('an author is told of %s', (_, wrong) => {
    expect(allocate.parseOptions(wrong).ok).toBe(false);
  });

  test('their words are checked for translations', () => {
    const parsed = allocate.parseOptions(compared);
    expect(parsed.ok && parsed.texts).toEqual([
      ...choices.map(({ label }) => label),
      figures[0]?.title,
      { en: 'They died', 'zh-Hans': '去世了' },
      { en: 'Moved house', 'zh-Hans': '搬家' },
      caution,
    ]);
  });
});

describe('the result in a sentence', () => {
  const said = (all: readonly Fields[], language: 'en' | 'zh-Hans' | 'zh-Hant') =>
    allocateSentence(plain, allocateResult.parse(summarize(plain, all).result), language);

  test.each([
    [[], 'en', 'No answers yet.'],
    [
      [points(10, 20, 70), points(10, 21, 69)],
      'en',
      'Most: “Nobody cared”, 69.5. Least: “They moved away”, 10.',
    ],
    [[points(10, 20, 70)], 'zh-Hans', '最多：“没人在乎”，70分。最少：“搬走了”，10分。'],
    [
      [points(45, 45, 10)],
      'en',
      'Most: “They moved away”, “A competitor won them”, 45 each. Least: “Nobody cared”, 10.',
    ],
    [[points(45, 45, 10)], 'zh-Hans', '最多：“搬走了”、“被对手拉走了”，各45分。最少：“没人在乎”，10分。'],
  ] as const)('%#: says what has the most and the least, ties as ties', (all, language, sentence) => {
    expect(said(all, language)).toBe(sentence);
  });

  test('of means that all read alike says so', () => {
    const even = [points(34, 33, 33), points(33, 34, 33), points(33, 33, 34)];
    expect(said(even, 'en')).toBe('Every choice has 33.3.');
    expect(said(even, 'zh-Hant')).toBe('每一項都是33.3分。');
  });
});

test('one field in words', () => {
  expect(allocate.say(plain, 'points.moved', 1, 'en')).toEqual({ label: 'They moved away', text: '1 point' });
  expect(allocate.say(plain, 'points.nobody-cared', 70, 'zh-Hans')).toEqual({
    label: '没人在乎',
    text: '70分',
  });
  expect(allocate.say(plain, 'points.moved', null, 'en')).toEqual({
    label: 'They moved away',
    text: '(empty)',
  });
});

describe('a rehearsed answer', () => {
  const makeId = () => 'unused';
  test('fills in the points of each choice, and leaves out what there is not', () => {
    const sample = { language: 'en', points: { moved: 40, rival: 60, parking: 3 } };
    expect(allocate.parseSample(plain, sample)).toEqual([]);
    const fields = allocate.answersOf(plain, sample, makeId);
    expect(fields).toEqual([
      { field: 'points.moved', value: 40 },
      { field: 'points.rival', value: 60 },
    ]);
    expect(
      allocate.isReady(plain, Object.fromEntries(fields.map(({ field, value }) => [field, value]))),
    ).toBe(true);
  });

  test('that is none is told to its author', () => {
    expect(allocate.parseSample(plain, { language: 'en', points: { moved: 1.5 } })).not.toEqual([]);
  });
});
