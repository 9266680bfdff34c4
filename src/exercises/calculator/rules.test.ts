import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { outcomeOf, truthOf } from './calculations.ts';
import { calculator, spreadOf } from './rules.ts';
import { calculatorResult, exampleOf } from './schema.ts';
import {
  conventionSentence,
  exampleSentence,
  resultSentence,
  sentSentence,
  truthSentence,
} from './sentence.ts';

const growth = { calculation: 'retention-growth' } as const;
const value = { calculation: 'lifetime-value' } as const;

const sheets = (people: readonly Fields[]): readonly Worksheet[] =>
  people.map((fields, at) => ({ owner: 'seat', key: `seat:s${at}`, table: 't', fields }));

function summary(options: object, people: readonly Fields[]) {
  const { n, result } = calculator.summarize(options, { worksheets: sheets(people), room: {}, related: {} });
  return { n, result: calculatorResult.parse(result), raw: JSON.stringify(result) };
}

const guessed = (a1: number, b1: number, aEnd: number, bEnd: number): Fields => ({
  'guess.a1': a1,
  'guess.b1': b1,
  'guess.aEnd': aEnd,
  'guess.bEnd': bEnd,
  'guess.done': true,
});

describe('the worked example', () => {
  test('of two companies is 105 and 100 after a year, 198 and 100 after fourteen', () => {
    const example = exampleOf(growth);
    const shown = (['a1', 'b1', 'aEnd', 'bEnd'] as const).map((name) =>
      Math.round(Number(truthOf(name, example))),
    );
    expect(shown).toEqual([105, 100, 198, 100]);
    expect(truthSentence(growth, example, 'en')).toBe(
      'After 14 years: A 198, B 100. A doubles in 14.2 years.',
    );
    expect(truthSentence(growth, example, 'zh-Hans')).toBe('14年后：A 198，B 100。A要14.2年翻一番。');
    expect(outcomeOf('doublingB', example)).toBe('never');
  });

  test('says what the two companies keep and win before anybody guesses', () => {
    expect(exampleSentence(growth, 'en')).toBe(
      'A keeps 95% of its customers a year, B keeps 90%. Both win 10% of their opening customers a year, and begin with 100 customers.',
    );
  });

  test('may be another one, within the bounds of its inputs', () => {
    const other = { ...growth, defaults: { retentionA: 98, years: 10 } };
    expect(calculator.parseOptions(other).ok).toBe(true);
    expect(exampleOf(other)).toMatchObject({ retentionA: 98, retentionB: 90, years: 10 });
    expect(calculator.parseOptions({ ...growth, defaults: { retentionA: 101 } }).ok).toBe(false);
    expect(calculator.parseOptions({ ...growth, defaults: { discount: 10 } }).ok).toBe(false);
  });

  test('of a lifetime value says by which convention its gain is reckoned, and what the other one makes of it', () => {
    const plain = {
      acquisitionCost: 0,
      baseProfit: 100,
      revenueGrowth: 0,
      costSavings: 0,
      referrals: 0,
      pricePremium: 0,
    };
    const values = { ...plain, retention: 90, discount: 10 };
    expect(outcomeOf('gain', values)).toBeCloseTo(33.33, 2);
    expect(truthSentence(value, values, 'en')).toBe(
      'One customer is worth 550; paid back in year 1; 5 points more of retention: 33.3% more.',
    );
    expect(conventionSentence(value, values, 'en')).toMatch(
      /^The first year’s profit is certain;.*Were the first year uncertain too, 5 points would make 40\.7% more\.$/,
    );
    expect(conventionSentence(value, values, 'zh-Hans')).toContain('多5个百分点就是多40.7%');
  });
});

describe('what the room guessed', () => {
  test('is told by how many, the median and the range', () => {
    const { n, result } = summary(growth, [
      guessed(105, 100, 140, 105),
      guessed(100, 95, 120, 90),
      guessed(110, 100, 300, 110),
    ]);
    expect(n).toBe(3);
    expect(result.guesses[2]).toEqual({ name: 'aEnd', n: 3, median: 140, low: 120, high: 300 });
    expect(result.guesses[0]).toEqual({ name: 'a1', n: 3, median: 105, low: 100, high: 110 });
    expect(resultSentence(growth, result, 'en')).toContain(
      'Median of 3 guesses: A 140, B 105 after 14 years.',
    );
  });

  test('counts whoever skipped as having answered, and only the guesses that were made', () => {
    const { n, result } = summary(growth, [{ 'guess.done': true }, { 'guess.aEnd': 150 }, {}]);
    expect(n).toBe(2);
    expect(result.guesses.map((one) => one.n)).toEqual([0, 0, 1, 0]);
  });

  test('is nothing yet where nobody answered', () => {
    const { n, result } = summary(value, []);
    expect(n).toBe(0);
    expect(resultSentence(value, result, 'en')).toContain(
      'No guesses yet. Nobody has sent a result of their own.',
    );
    expect(resultSentence(value, result, 'zh-Hans')).toContain('还没有人猜。还没有人发出自己的结果。');
  });
});

describe('what somebody put in', () => {
  const own: Fields = { 'guess.done': true, 'in.retentionA': 87.25, 'in.customers': 4321 };

  test('stays with them unless they send it', () => {
    expect(calculator.isPrivate(growth, own)).toBe(true);
    expect(calculator.publicFields(growth, own)).toEqual({});
    expect(summary(growth, [own]).result.sent).toBe(0);
  });

  test('is never told, only what comes out of it', () => {
    const sent = { ...own, ...guessed(1, 2, 3, 4), share: true };
    expect(calculator.isPrivate(growth, sent)).toBe(false);
    expect(
      Object.keys(calculator.publicFields(growth, sent)).filter((field) => field.startsWith('in.')),
    ).toEqual([]);
    const { result, raw } = summary(growth, [sent]);
    expect(result.sent).toBe(1);
    expect(raw).not.toContain('87.25');
    expect(raw).not.toContain('4321');
  });

  test('is no result of their own where it is the example as it was', () => {
    expect(summary(growth, [{ 'guess.done': true, share: true }]).result.sent).toBe(0);
  });

  test('is no longer with the room once it is taken back', () => {
    expect(summary(growth, [{ ...own, share: null }]).result.sent).toBe(0);
  });

  test('is summed up by the median and the range of what was sent, and how often it is never', () => {
    const people = [90, 95, 97, 98].map((retentionA) => ({ 'in.retentionA': retentionA, share: true }));
    const { result } = summary(growth, people);
    const [doubling] = result.outcomes;
    expect(doubling).toMatchObject({ name: 'doublingA', n: 4, never: 1 });
    expect(doubling?.low).toBeCloseTo(Math.LN2 / Math.log(1.08), 6);
    expect(doubling?.high).toBeCloseTo(14.21, 2);
    expect(doubling?.median).toBeCloseTo((14.2067 + Math.LN2 / Math.log(1.07)) / 2, 3);
    expect(sentSentence(growth, result, 'en')).toMatch(
      /^4 sent results of their own\. A doubles in: median 12\.2 years, 9 years to 14\.2 years\. One: never\. B doubles in: never\.$/,
    );
  });

  test('is said plainly where the range is of one figure, or the middle is never', () => {
    const said = (...all: readonly number[]): string => {
      const people = all.map((retentionA) => ({ 'in.retentionA': retentionA, share: true }));
      return sentSentence(growth, summary(growth, people).result, 'en');
    };
    expect(said(95, 90)).toContain(' A doubles in: 14.2 years. One: never. ');
    expect(said(95, 95.001, 95)).toContain(' A doubles in: 14.2 years. B ');
    expect(said(95, 98, 90, 89, 88)).toContain(' A doubles in: 9 years to 14.2 years. 3 times: never. ');
  });

  test('keeps to the bounds of each input, and to the inputs of its own calculation', () => {
    const takes = (field: string, given: JsonValue): boolean => calculator.accepts(growth, field, given);
    expect(takes('in.retentionA', 0)).toBe(true);
    expect(takes('in.retentionA', 100)).toBe(true);
    expect(takes('in.retentionA', 100.1)).toBe(false);
    expect(takes('in.retentionA', -1)).toBe(false);
    expect(takes('in.retentionA', '95')).toBe(false);
    expect(takes('in.retentionA', null)).toBe(true);
    expect(takes('in.discount', 10)).toBe(false);
    expect(takes('guess.aEnd', 140)).toBe(true);
    expect(takes('guess.gain', 30)).toBe(false);
    expect(takes('guess.aEnd', 1e12)).toBe(false);
    expect(takes('share', true)).toBe(true);
    expect(takes('share', 'yes')).toBe(false);
    expect(takes('in.other', 1)).toBe(false);
  });
});

describe('a median of years, some of which never end', () => {
  test('is never where more than half never do', () => {
    expect(spreadOf([10, 'never', 'never'])).toEqual({ n: 3, median: null, low: 10, high: 10, never: 2 });
    expect(spreadOf([10, 20, 'never'])).toEqual({ n: 3, median: 20, low: 10, high: 20, never: 1 });
    expect(spreadOf([null, null])).toEqual({ n: 0, median: null, low: null, high: null, never: 0 });
  });

  test('rule 9: is the same in whatever order they come', () => {
    const some = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('never' as const), fc.constant(null)),
    );
    fc.assert(
      fc.property(some, (values) => {
        expect(spreadOf([...values].reverse())).toEqual(spreadOf(values));
      }),
    );
  });
});

describe('a rehearsal', () => {
  test('fills in guesses, own numbers and what is sent, and leaves out what no input takes', () => {
    const sample = {
      language: 'en',
      inputs: { retentionA: 80, years: 900 },
      guesses: { aEnd: 150 },
      share: true,
    };
    expect(calculator.parseSample(growth, sample)).toEqual([]);
    expect(calculator.answersOf(growth, sample, () => 'x')).toEqual([
      { field: 'guess.aEnd', value: 150 },
      { field: 'guess.done', value: true },
      { field: 'in.retentionA', value: 80 },
      { field: 'share', value: true },
    ]);
  });
});

test('one field of a worksheet is said in words', () => {
  expect(calculator.say(growth, 'in.retentionA', 87.5, 'en')).toEqual({
    label: 'A keeps, a year',
    text: '87.5%',
  });
  expect(calculator.say(growth, 'guess.aEnd', 150, 'zh-Hans')).toEqual({ label: '14年后的A', text: '150' });
  expect(calculator.say(value, 'in.baseProfit', 12500, 'en')).toEqual({
    label: 'Base profit, a year',
    text: '12,500',
  });
  expect(calculator.say(value, 'share', true, 'en')).toEqual({ label: 'Sent to the room', text: 'yes' });
});
