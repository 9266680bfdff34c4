import { describe, expect, test } from 'vitest';
import type { Fields } from '#exercises/contract.ts';
import { keyOfReason } from '#exercises/reasons/reasons.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { fewestForNps, recommendationOf } from './nps.ts';
import { feedback } from './rules.ts';
import { feedbackOptions, readResult } from './schema.ts';
import { resultSentence, scalesSentence } from './sentence.ts';

const options = {
  items: [
    {
      id: 'useful',
      type: 'scale',
      question: { en: 'Was it useful?', 'zh-Hans': '有用吗？' },
      low: { en: 'no' },
    },
    { id: 'pace', type: 'scale', question: { en: 'Did the pace suit you?' } },
    { id: 'recommend', type: 'recommend', question: { en: 'Would you recommend it?' } },
    { id: 'tomorrow', type: 'text', question: { en: 'What will you do tomorrow?' } },
  ],
};

interface Sheet {
  readonly fields: Fields;
  readonly business?: string;
}

function summarize(
  all: readonly Sheet[],
  about: { minimum?: number; business?: string; room?: Fields } = {},
) {
  const { room = {}, ...rest } = about;
  const worksheets = all.map((sheet, index) => ({
    owner: 'seat' as const,
    key: `seat:${index}`,
    table: 't1',
    ...sheet,
  }));
  return feedback.summarize(options, { worksheets, room, related: {}, ...rest });
}

const times = (count: number, fields: Fields, business?: string): Sheet[] =>
  Array.from({ length: count }, () => ({ fields, ...(business === undefined ? {} : { business }) }));

const read = (result: unknown) => readResult(feedbackOptions.parse(options), result);

/** Counts from 0 to 10. */
const counts = (given: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: 11 }, (_, point) => given[point] ?? 0);

describe('the net promoter score', () => {
  test('is the percentage at 9 and 10 less the percentage from 0 to 6', () => {
    expect(recommendationOf(counts({ 10: 4, 9: 3, 8: 4, 7: 1, 6: 5, 0: 3 }))).toEqual({
      n: 20,
      promoters: 7,
      passives: 5,
      detractors: 8,
      score: -5,
    });
  });

  test.each([
    [counts({ 9: 10 }), 100],
    [counts({ 6: 10 }), -100],
    [counts({ 7: 5, 8: 5 }), 0],
    [counts({ 9: 1, 6: 1, 8: 9 }), 0],
    [counts({ 9: 2, 6: 1, 8: 8 }), 9],
  ])('of %j is %i', (given, score) => {
    expect(recommendationOf(given).score).toBe(score);
  });

  test('is not given from fewer than ten answers, its three parts are', () => {
    expect(fewestForNps).toBe(10);
    expect(recommendationOf(counts({ 10: 9 }))).toEqual({
      n: 9,
      promoters: 9,
      passives: 0,
      detractors: 0,
      score: null,
    });
    expect(recommendationOf(counts({ 10: 10 })).score).toBe(100);
  });
});

describe('what a form takes', () => {
  test.each([
    ['answers.useful', 1, true],
    ['answers.useful', 5, true],
    ['answers.useful', 0, false],
    ['answers.useful', 6, false],
    ['answers.useful', 2.5, false],
    ['answers.useful', 'good', false],
    ['answers.useful', null, true],
    ['answers.recommend', 0, true],
    ['answers.recommend', 10, true],
    ['answers.recommend', 11, false],
    ['answers.tomorrow', 'Call them', true],
    ['answers.tomorrow', '长'.repeat(300), true],
    ['answers.tomorrow', '长'.repeat(301), false],
    ['answers.tomorrow', 3, false],
    ['answers.parking', 3, false],
    ['answers.__proto__', 3, false],
    ['useful', 3, false],
  ])('the field %s takes %j: %s', (field, value, taken) => {
    expect(feedback.accepts(options, field, value)).toBe(taken);
  });

  test('is answered with one question; spaces are no answer', () => {
    expect(feedback.isReady(options, {})).toBe(false);
    expect(feedback.isReady(options, { 'answers.tomorrow': '  ' })).toBe(false);
    expect(feedback.isReady(options, { 'answers.useful': 9 })).toBe(false);
    expect(feedback.isReady(options, { 'answers.pace': 3 })).toBe(true);
    expect(feedback.isReady(options, { 'answers.recommend': 0 })).toBe(true);
  });

  test.each([
    ['two questions of the same id', [options.items[0], options.items[0]]],
    ['no question', []],
    ['thirteen', Array.from({ length: 13 }, (_, at) => ({ ...options.items[1], id: `q${at}` }))],
    ['ends of a question in words', [{ ...options.items[3], low: { en: 'bad' } }]],
    ['an unknown type', [{ ...options.items[0], type: 'stars' }]],
  ])('an author is told of %s', (_, items) => {
    expect(feedback.parseOptions({ items }).ok).toBe(false);
  });

  test('every text is checked for translations, and a participant sees all of the form', () => {
    const parsed = feedback.parseOptions(options);
    expect(parsed.ok && parsed.texts).toEqual([
      options.items[0]?.question,
      { en: 'no' },
      ...options.items.slice(1).map(({ question }) => question),
    ]);
    expect(feedback.publicContent(options)).toEqual(options);
  });
});

describe('the result', () => {
  test('counts each question by itself: whoever leaves one out is not among its answers', () => {
    const { n, result } = summarize([
      { fields: { 'answers.useful': 5, 'answers.recommend': 9 } },
      { fields: { 'answers.useful': 4 } },
      { fields: { 'answers.tomorrow': 'Call them' } },
      { fields: {} },
    ]);
    expect(n).toBe(3);
    expect(result).toEqual({
      items: [
        { id: 'useful', n: 2, counts: [0, 0, 0, 1, 1] },
        { id: 'pace', n: 0 },
        { id: 'recommend', n: 1, counts: counts({ 9: 1 }) },
        { id: 'tomorrow', n: 1, lines: [{ key: keyOfReason('Call them'), text: 'Call them' }], more: 0 },
      ],
    });
  });

  test('keeps back a question that fewer than the minimum answered, numbers and words', () => {
    const some = [
      ...times(4, { 'answers.useful': 5, 'answers.pace': 2, 'answers.tomorrow': 'Secret' }),
      ...times(1, { 'answers.useful': 1 }),
    ];
    const summary = summarize(some, { minimum: 5 });
    expect(read(summary.result).map(({ n, counts: shown, lines }) => [n, shown, lines])).toEqual([
      [5, [1, 0, 0, 0, 4], null],
      [4, null, null],
      [0, null, null],
      [4, null, null],
    ]);
    expect(JSON.stringify(summary)).not.toContain('Secret');
  });

  test('of everybody keeps back what would tell the few of one business by subtraction', () => {
    const some = [
      ...times(6, { 'answers.useful': 5, 'answers.pace': 4 }, 'north'),
      ...times(4, { 'answers.useful': 1, 'answers.pace': 4 }, 'south'),
      ...times(2, { 'answers.pace': 4 }, 'south'),
    ];
    const [useful, pace] = read(summarize(some, { minimum: 5 }).result);
    expect([useful?.n, useful?.counts]).toEqual([10, null]);
    expect(pace?.counts).toEqual([0, 0, 0, 12, 0]);
    const north = some.filter(({ business }) => business === 'north');
    expect(read(summarize(north, { minimum: 5, business: 'north' }).result)[0]?.counts).toEqual([
      0, 0, 0, 0, 6,
    ]);
  });

  test('a line that the facilitator hides is gone from it and stands in the moderation', () => {
    const field = `hidden.${keyOfReason('Rude words')}`;
    expect(feedback.acceptsMark(options, field, true)).toBe(true);
    expect(feedback.acceptsMark({ items: options.items.slice(0, 2) }, field, true)).toBe(false);
    expect(feedback.acceptsMark(options, 'star.x', true)).toBe(false);
    const all = [
      { fields: { 'answers.tomorrow': 'Rude words' } },
      { fields: { 'answers.tomorrow': 'Call them' } },
    ];
    const { result, moderation } = summarize(all, { room: { [field]: true } });
    expect(JSON.stringify(result)).not.toContain('Rude');
    expect(JSON.stringify(result)).toContain('Call them');
    expect(moderation).toMatchObject({
      queue: [
        { text: 'Rude words', state: 'hidden' },
        { text: 'Call them', state: 'shown' },
      ],
    });
  });

  test('tells lines without whose they are, and of 500 people as many as one message carries', () => {
    const all = Array.from({ length: 500 }, (_, at) => ({
      fields: { 'answers.tomorrow': `${at} ${'慢'.repeat(290)}` },
    }));
    const { result } = summarize(all);
    expect(JSON.stringify(result)).not.toContain('seat');
    expect(new TextEncoder().encode(JSON.stringify(result)).length).toBeLessThan(10 * 1024);
    const tomorrow = read(result)[3];
    expect((tomorrow?.lines?.length ?? 0) + (tomorrow?.more ?? 0)).toBe(500);
  });

  test('leaves every question in words its share of one message', () => {
    const items = Array.from({ length: 4 }, (_, at) => ({
      id: `q${at}`,
      type: 'text',
      question: { en: `${at}?` },
    }));
    const worksheets = Array.from({ length: 100 }, (_, at) => ({
      owner: 'seat' as const,
      key: `seat:${at}`,
      table: 't1',
      fields: Object.fromEntries(items.map(({ id }) => [`answers.${id}`, `${at} ${'慢'.repeat(290)}`])),
    }));
    const { result } = feedback.summarize({ items }, { worksheets, room: {}, related: {} });
    expect(new TextEncoder().encode(JSON.stringify(result)).length).toBeLessThan(10 * 1024);
    const each = readResult(feedbackOptions.parse({ items }), result);
    for (const { lines, more } of each) expect((lines?.length ?? 0) + more).toBe(100);
    for (const { lines } of each) expect(lines).not.toHaveLength(0);
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const sheet = fc.record({
      fields: fc.record({
        'answers.useful': fc.constantFrom(null, 1, 4, 5),
        'answers.recommend': fc.integer({ min: 0, max: 10 }),
        'answers.tomorrow': fc.constantFrom('', 'Call', 'call', ' Write '),
      }),
      business: fc.constantFrom('north', 'south'),
    });
    fc.assert(
      fc.property(fc.array(sheet), fc.nat(99), (all, turn) => {
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
        expect(summarize(turned, { minimum: 3 })).toEqual(summarize(all, { minimum: 3 }));
      }),
    );
  });
});

describe('the result in words', () => {
  const twelve = [
    ...times(6, { 'answers.useful': 5, 'answers.pace': 3, 'answers.recommend': 10 }),
    ...times(6, { 'answers.useful': 4, 'answers.pace': 3, 'answers.recommend': 6 }),
  ];

  test('says what is rated highest and lowest, the score, and who stands behind it', () => {
    const all = read(summarize(twelve).result);
    expect(resultSentence(all, 'en')).toBe(
      'Highest: “Was it useful?”, median 4.5. Lowest: “Did the pace suit you?”, median 3. NPS 0 from 12 answers. ' +
        '6 would recommend it (9–10), 0 are in between (7–8), 6 would not (0–6).',
    );
    expect(scalesSentence(all, 'zh-Hans', 'numbers')).toBe('最高：第1题，中位数4.5。最低：第2题，中位数3。');
  });

  test('says from when on there is a score', () => {
    const all = read(summarize(times(9, { 'answers.recommend': 10 })).result);
    expect(resultSentence(all, 'en')).toMatch(/^NPS from ten answers on\. 9 would recommend it/);
    expect(resultSentence(all, 'zh-Hans')).toMatch(/^满10份回答才算净推荐值。/);
  });

  test('tells ties as ties, and says nothing of what is kept back', () => {
    const level = read(summarize(times(2, { 'answers.useful': 4, 'answers.pace': 4 })).result);
    expect(resultSentence(level, 'en')).toMatch(/^All are rated alike, median 4\./);
    expect(resultSentence(read(summarize(twelve, { minimum: 13 }).result), 'en')).toBeNull();
  });
});

test.each([
  ['answers.useful', 4, { label: '有用吗？', text: '4' }],
  ['answers.tomorrow', null, { label: 'What will you do tomorrow?', text: '（空）' }],
  ['answers.gone', 3, { label: '回答', text: '3' }],
])('%s: %j is said with its question', (field, value, said) => {
  expect(feedback.say(options, field, value, 'zh-Hans')).toEqual(said);
});

describe('a rehearsed answer', () => {
  const answers = { useful: 5, recommend: 9, tomorrow: 'Call them', parking: 3, pace: 7 };

  test('becomes the fields that a person would have filled in, without those that the form has not', () => {
    expect(feedback.answersOf(options, { language: 'en', answers }, () => 'unused')).toEqual([
      { field: 'answers.useful', value: 5 },
      { field: 'answers.recommend', value: 9 },
      { field: 'answers.tomorrow', value: 'Call them' },
    ]);
  });

  test('says in which language it is written', () => {
    expect(feedback.parseSample(options, { language: 'zh-Hans', answers })).toEqual([]);
    expect(feedback.parseSample(options, { answers })).toHaveLength(1);
  });
});
