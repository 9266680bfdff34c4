import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { journey } from './rules.ts';
import { journeyResult, momentWords, type TextKey } from './schema.ts';
import { resultSentence } from './sentence.ts';

const options = { atMost: 8 };

type Written = Partial<Record<TextKey, string>>;

function fieldsOf(moments: readonly Written[]): Fields {
  const fields: Record<string, string | number> = {};
  for (const [at, moment] of moments.entries()) {
    fields[`moments.m${at}.order`] = at;
    for (const [key, text] of Object.entries(moment)) fields[`moments.m${at}.${key}`] = text;
  }
  return fields;
}

const worksheet = (at: number, fields: Fields, owner: 'seat' | 'table' = 'table'): Worksheet => ({
  owner,
  key: `${owner}:${owner === 'table' ? 't' : 's'}${at}`,
  table: `t${at}`,
  fields,
});

function summary(worksheets: readonly Worksheet[], room: Fields = {}) {
  const { n, result, moderation } = journey.summarize(options, { worksheets, room, related: {} });
  return { n, result: journeyResult.parse(result), moderation: moderationQueue.parse(moderation) };
}

const arrival = { moment: 'Arrival', standard: 'Greeted within a minute', owner: 'Maria' };
const bill = { moment: 'The bill' };

describe('the customer’s journeys', () => {
  test('are each table’s moments in their order, and how many have no owner', () => {
    const moved = { ...fieldsOf([arrival, bill]), 'moments.m1.order': -1, 'moments.m1.owner': '  ' };
    const { n, result } = summary([worksheet(1, moved), worksheet(2, fieldsOf([bill]))]);
    expect(n).toBe(2);
    expect(result).toMatchObject({ n: 2, moments: 3, unowned: 2, left: 0 });
    expect(result.journeys.map(({ table, moments }) => [table, ...moments.map((one) => one.moment)])).toEqual(
      [
        ['t1', 'The bill', 'Arrival'],
        ['t2', 'The bill'],
      ],
    );
    expect(result.journeys[0]?.moments[1]).toMatchObject({ ...arrival, measure: '', recovery: '' });
  });

  test('of nobody are none, and a worksheet on which no moment is named counts for nothing', () => {
    expect(summary([]).result).toMatchObject({ n: 0, moments: 0, journeys: [] });
    expect(summary([worksheet(1, fieldsOf([{ owner: 'Maria' }, { moment: ' ' }]))]).n).toBe(0);
  });

  test('leave out a removed moment and everything unreadable', () => {
    const fields = {
      ...fieldsOf([arrival, bill]),
      'moments.m0.removed': true,
      'moments.m5.moment': 7,
      'rows.r1.moment': 'Elsewhere',
    };
    const { result } = summary([worksheet(1, fields)]);
    expect(result.journeys[0]?.moments.map(({ moment }) => moment)).toEqual(['The bill']);
  });

  test('keep a text that a table has written together', () => {
    const together = { text: 'Greeted at once', doc: 'AAA=' };
    const { result } = summary([worksheet(1, { ...fieldsOf([bill]), 'moments.m0.standard': together })]);
    expect(result.journeys[0]?.moments[0]?.standard).toBe('Greeted at once');
  });

  describe('of which a table’s texts have merged to thousands of characters', () => {
    const long = '先道歉，再问客人要什么。'.repeat(330);
    const together = (at: number): Worksheet => {
      const fields: Record<string, JsonValue> = {};
      for (let moment = 0; moment < 8; moment += 1) {
        fields[`moments.m${moment}.moment`] = `Moment ${moment}`;
        fields[`moments.m${moment}.standard`] = { text: long, doc: 'AAA=' };
        fields[`moments.m${moment}.recovery`] = { text: long, doc: 'AAA=' };
      }
      return worksheet(at, fields);
    };

    test('are whole where they fit', () => {
      const one = { 'moments.m0.moment': 'Arrival', 'moments.m0.standard': { text: long, doc: 'AAA=' } };
      expect(summary([worksheet(1, one)]).result.journeys[0]?.moments[0]?.standard).toBe(long);
    });

    test('are cut rather than left out where they do not', () => {
      const { result } = summary([together(1), worksheet(2, fieldsOf([arrival]))]);
      expect(result).toMatchObject({ moments: 9, left: 0 });
      expect(result.journeys.map(({ moments }) => moments.length)).toEqual([8, 1]);
      const [moment] = result.journeys[0]?.moments ?? [];
      expect(moment?.standard).toBe(`${long.slice(0, 239)}…`);
      expect(moment?.recovery).toHaveLength(240);
      expect(result.journeys[1]?.moments[0]).toMatchObject(arrival);
    });
  });

  test('of people do not say whose they are', () => {
    const { result } = summary([worksheet(4, fieldsOf([arrival]), 'seat')]);
    expect(result.journeys[0]?.table).toBeNull();
    expect(JSON.stringify(result)).not.toContain('s4');
  });

  test('once hidden, a moment is with the facilitator alone, also after it was written anew', () => {
    const first = summary([worksheet(1, fieldsOf([arrival, { moment: 'Rude words' }]))]);
    const key = first.result.journeys[0]?.moments[1]?.key ?? '';
    const { result, moderation } = summary([worksheet(1, fieldsOf([arrival, { moment: 'Ruder words' }]))], {
      [`hidden.${key}`]: true,
    });
    expect(JSON.stringify(result)).not.toContain('Rude');
    expect(result).toMatchObject({ moments: 1, unowned: 0 });
    expect(moderation).toMatchObject({
      queue: [{ key, text: 'Ruder words', state: 'hidden' }, {}],
      hidden: 1,
    });
  });

  test('rule 9: are the same in whatever order the worksheets come, tables as people count them', () => {
    const all = [2, 10, 1].map((at) => worksheet(at, fieldsOf([arrival])));
    expect(summary(all).result.journeys.map(({ table }) => table)).toEqual(['t1', 't2', 't10']);
    const many = [...all, worksheet(3, fieldsOf([bill]), 'seat'), worksheet(4, fieldsOf([bill]), 'seat')];
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        expect(summary(shuffled).result).toEqual(summary(many).result);
      }),
    );
  });
});

describe('a journey’s worksheet', () => {
  test('rule 4: takes the five texts of a moment, its place and its removal, and nothing else', () => {
    const accepts = (field: string, value: string | number | boolean | null): boolean =>
      journey.accepts(options, field, value);
    expect(accepts('moments.m1.moment', 'Arrival')).toBe(true);
    expect(accepts('moments.m1.moment', 'x'.repeat(81))).toBe(false);
    expect(accepts('moments.m1.recovery', 'x'.repeat(240))).toBe(true);
    expect(accepts('moments.m1.recovery', 7)).toBe(false);
    expect(accepts('moments.m1.owner', null)).toBe(true);
    expect(accepts('moments.m1.order', 1.5)).toBe(true);
    expect(accepts('moments.m1.removed', true)).toBe(true);
    expect(accepts('moments.m1.score', 1)).toBe(false);
    expect(accepts('rows.m1.moment', 'Arrival')).toBe(false);
    expect(journey.acceptsMark(options, 'hidden.abc', true)).toBe(true);
    expect(journey.acceptsMark(options, 'group.abc', true)).toBe(false);
  });

  test('lets a table write its standard and its recovery together', () => {
    const merging = ['moment', 'standard', 'owner', 'measure', 'recovery', 'order'].filter((key) =>
      journey.merges(options, `moments.m1.${key}`),
    );
    expect(merging).toEqual(['standard', 'recovery']);
    expect(journey.merges(options, 'rows.m1.standard')).toBe(false);
  });

  test('is rehearsed by a sample, as many moments as there may be', () => {
    let made = 0;
    const answers = journey.answersOf(
      { atMost: 1 },
      { language: 'en', moments: [{ moment: 'Arrival', owner: 'Maria' }, { moment: 'The bill' }] },
      () => `id${(made += 1)}`,
    );
    expect(answers.map(({ field, value }) => [field, value])).toEqual([
      ['moments.id1.order', 0],
      ['moments.id1.moment', 'Arrival'],
      ['moments.id1.owner', 'Maria'],
    ]);
  });

  test('is said field by field', () => {
    expect(journey.say(options, 'moments.m1.owner', 'Maria', 'en')).toEqual({
      label: 'Who looks after it',
      text: 'Maria',
    });
    expect(journey.say(options, 'moments.m1.order', 2, 'zh-Hans')).toEqual({
      label: '在旅程中的位置',
      text: '3',
    });
  });

  test('gives along what happens and its standard', () => {
    expect(momentWords(arrival)).toBe('Arrival – Greeted within a minute');
    expect(momentWords({ moment: 'The bill ', standard: '' })).toBe('The bill');
  });
});

describe('the result in words', () => {
  test('counts the moments and those without an owner, in every language', () => {
    const said = (n: number, moments: number, unowned: number) =>
      (['en', 'zh-Hans'] as const).map((language) => resultSentence({ n, moments, unowned }, language));
    expect(said(3, 17, 4)).toEqual([
      '17 moments in 3 journeys, 4 without an owner.',
      '3段旅程，17个瞬间，其中4个没人负责。',
    ]);
    expect(said(1, 5, 0)).toEqual(['5 moments, each with an owner.', '5个瞬间，个个有人负责。']);
    expect(said(1, 5, 5)).toEqual(['5 moments, none with an owner.', '5个瞬间，都还没人负责。']);
    expect(said(0, 0, 0)).toEqual(['No moments yet.', '还没有写下瞬间。']);
  });
});
