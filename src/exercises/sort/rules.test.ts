import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import { carriedId } from '#exercises/carried.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { percents } from './foldCards.ts';
import { sort } from './rules.ts';
import { sortResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

const classes = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  title: { en: `Class ${id}`, 'zh-Hans': `${id}类` },
  hint: { en: 'Who', 'zh-Hans': '谁' },
}));
const options = { item: { en: 'A customer', 'zh-Hans': '客户' }, classes, criteria: true, atMost: 12 };

type Entry = string | readonly [text: string, place: string];

function fieldsOf(entries: readonly Entry[], criteria: Fields = {}): Fields {
  const fields: Record<string, string | number> = {};
  for (const [at, entry] of entries.entries()) {
    const [text, place] = typeof entry === 'string' ? [entry, undefined] : entry;
    fields[`cards.r${at}.text`] = text;
    fields[`cards.r${at}.order`] = at;
    if (place !== undefined) fields[`cards.r${at}.class`] = place;
  }
  return { ...fields, ...criteria };
}

const table = (fields: Fields, at = 0): Worksheet => ({
  owner: 'table',
  key: `table:t${at}`,
  table: `t${at}`,
  fields,
});

function summary(tables: readonly Fields[], room: Fields = {}, business: string | null = null) {
  const worksheets = tables.map((fields, at) => table(fields, at));
  const { n, result, moderation, material } = sort.summarize(options, {
    worksheets,
    room,
    related: {},
    business,
  });
  return { n, result: sortResult.parse(result), moderation: moderationQueue.parse(moderation), material };
}

describe('what the tables sorted', () => {
  test('is how many cards stand in each class, and what is in none', () => {
    const { n, result } = summary([
      fieldsOf([['Hotels', 'a'], ['Walk-ins', 'd'], 'Press']),
      fieldsOf([
        ['Weddings', 'a'],
        ['hotel', 'b'],
      ]),
    ]);
    expect(n).toBe(2);
    expect(result).toMatchObject({ n: 2, shares: [2, 1, 0, 1], unsorted: 1, left: 0 });
  });

  test('of nobody is nothing, and a worksheet without a sorted card counts for nothing', () => {
    expect(summary([]).result).toMatchObject({ n: 0, shares: [0, 0, 0, 0], entries: [] });
    expect(summary([fieldsOf(['Press', '  '])]).n).toBe(0);
  });

  test('shows the same words in different classes as a dispute, with how many put them where', () => {
    const { result } = summary([
      fieldsOf([
        ['Hotels', 'a'],
        ['Press', 'b'],
      ]),
      fieldsOf([
        ['the hotels', 'c'],
        ['Press', 'b'],
      ]),
      fieldsOf([['HOTEL', 'a'], 'Press']),
    ]);
    expect(result.disputed).toBe(1);
    expect(result.entries.map(({ text, count, split }) => [text, count, ...split])).toEqual([
      ['HOTEL', 3, 2, 0, 1, 0],
      ['Press', 3, 0, 2, 0, 0],
    ]);
  });

  test('keeps what makes a class, line by line, those of the same words as one', () => {
    const { result } = summary([
      fieldsOf([['Hotels', 'a']], { 'criteria.a': 'Pays on time', 'criteria.d': 'Haggles' }),
      fieldsOf([['Hotels', 'a']], { 'criteria.a': 'pays on time.', 'criteria.z': 'Nobody' }),
    ]);
    expect(result.criteria.map(({ text, count, place }) => [text, count, place])).toEqual([
      ['Pays on time', 2, 0],
      ['Haggles', 1, 3],
    ]);
  });

  test('leaves out removed cards, and takes a class that there is not for none', () => {
    const { result } = summary([
      {
        ...fieldsOf([
          ['Hotels', 'a'],
          ['Press', 'b'],
          ['Fairs', 'z'],
        ]),
        'cards.r1.removed': true,
        'cards.r7.text': 7,
        'cards.r8.class': 'a',
      },
    ]);
    expect(result).toMatchObject({ shares: [1, 0, 0, 0], unsorted: 1 });
  });

  test('once hidden is with the facilitator alone, and in no share', () => {
    const { result, moderation } = summary(
      [
        fieldsOf(
          [
            ['Rude words', 'd'],
            ['Hotels', 'a'],
          ],
          { 'criteria.d': 'Rude words too' },
        ),
      ],
      { [`hidden.${entryKey('Rude words')}`]: true, [`hidden.${entryKey('Rude words too')}`]: true },
    );
    expect(JSON.stringify(result)).not.toContain('Rude');
    expect(result.shares).toEqual([1, 0, 0, 0]);
    expect(moderation.queue.filter(({ state }) => state === 'hidden')).toMatchObject([
      { text: 'Rude words' },
      { text: 'Rude words too' },
    ]);
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const entry = fc.tuple(
      fc.constantFrom('Guests', 'guest', 'GUESTS', '客人', '客 人', 'Press'),
      fc.constantFrom('a', 'b', 'c', 'd', 'none'),
    );
    const rooms = fc
      .array(fc.array(entry, { maxLength: 4 }), { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(rooms, ([one, other]) => {
        const of = (all: readonly (readonly Entry[])[]) =>
          summary(all.map((entries) => fieldsOf(entries, { 'criteria.a': `${entries.length}` }))).result;
        expect(of(other)).toEqual(of(one));
      }),
    );
  });

  test('in percent are the same for classes with as many cards', () => {
    expect(percents([1, 1, 1])).toEqual([33, 33, 33]);
    expect(percents([2, 1, 0, 4])).toEqual([29, 14, 0, 57]);
    expect(percents([0, 0])).toEqual([0, 0]);
  });
});

describe('cards that were taken along', () => {
  const id = carriedId('customers', 'r1');
  const carried = { exercise: 'customers', record: 'r1', text: 'Hotels' };

  test('are cards to be sorted, under their words until others are written', () => {
    const fields = { [`carried.${id}`]: carried, [`cards.${id}.class`]: 'b' };
    expect(summary([fields]).result.entries.map(({ text, split }) => [text, ...split])).toEqual([
      ['Hotels', 0, 1, 0, 0],
    ]);
    const renamed = { ...fields, [`cards.${id}.text`]: 'Grand hotels' };
    expect(summary([renamed]).result.entries.map(({ text }) => text)).toEqual(['Grand hotels']);
  });

  test('do not count as sorted before somebody sorts them, and are gone when taken out again', () => {
    expect(sort.isReady(options, { [`carried.${id}`]: carried })).toBe(false);
    expect(
      sort.isReady(options, {
        [`carried.${id}`]: null,
        [`cards.${id}.class`]: 'b',
        [`cards.${id}.text`]: 'Mine',
      }),
    ).toBe(false);
    expect(sort.isReady(options, { [`carried.${id}`]: carried, [`cards.${id}.class`]: 'b' })).toBe(true);
  });

  test('by the facilitator reach every device, those for one business only its own', () => {
    const other = carriedId('customers', 'r2');
    const room = {
      [`carried.${id}`]: carried,
      [`carried.${other}`]: { ...carried, record: 'r2', text: 'Fairs', business: 'north' },
    };
    const sent = (business: string | null): unknown => summary([], room, business).material;
    expect(sent(null)).toEqual({ sent: [{ id, ...carried }] });
    expect(sent('south')).toEqual({ sent: [{ id, ...carried }] });
    expect(JSON.stringify(sent('north'))).toContain('Fairs');
  });
});

describe('a sorted worksheet', () => {
  test('rule 4: takes cards in classes that there are, criteria for them, and nothing else', () => {
    const accepts = (field: string, value: string | number | boolean | null): boolean =>
      sort.accepts(options, field, value);
    expect(accepts('cards.r1.text', 'Hotels')).toBe(true);
    expect(accepts('cards.r1.text', 'x'.repeat(121))).toBe(false);
    expect(accepts('cards.r1.class', 'd')).toBe(true);
    expect(accepts('cards.r1.class', 'e')).toBe(false);
    expect(accepts('cards.r1.class', null)).toBe(true);
    expect(accepts('cards.r1.removed', true)).toBe(true);
    expect(accepts('cards.r1.votes', 1)).toBe(false);
    expect(accepts('criteria.a', 'Pays')).toBe(true);
    expect(accepts('criteria.e', 'Pays')).toBe(false);
    expect(accepts('criteria.a', 'x'.repeat(201))).toBe(false);
    expect(sort.accepts({ item: options.item, classes, atMost: 3 }, 'criteria.a', 'Pays')).toBe(false);
    expect(sort.acceptsMark(options, 'hidden.abc', true)).toBe(true);
    expect(sort.acceptsMark(options, 'hidden.abc', 'yes')).toBe(false);
    expect(sort.acceptsMark(options, 'label.abc', true)).toBe(false);
  });

  test('is rehearsed by a sample: criteria, then cards in their order, each in its class', () => {
    let made = 0;
    const answers = sort.answersOf(
      options,
      { language: 'en', criteria: { a: 'Pays' }, cards: [{ text: 'Hotels', class: 'a' }] },
      () => `id${(made += 1)}`,
    );
    expect(answers.map(({ field, value }) => [field, value])).toEqual([
      ['criteria.a', 'Pays'],
      ['cards.id1.order', 0],
      ['cards.id1.text', 'Hotels'],
      ['cards.id1.class', 'a'],
    ]);
    expect(answers.every(({ field, value }) => sort.accepts(options, field, value))).toBe(true);
  });

  test('is said field by field', () => {
    expect(sort.say(options, 'cards.r1.class', 'b', 'en')).toEqual({
      label: 'A customer, class',
      text: 'B · Class b',
    });
    expect(sort.say(options, 'cards.r1.class', null, 'zh-Hans').text).toBe('还没分类');
    expect(sort.say(options, 'criteria.a', 'Pays', 'en')).toEqual({
      label: 'Who belongs in A · Class a',
      text: 'Pays',
    });
  });
});

describe('the result in words', () => {
  const { result } = summary([
    fieldsOf([['Hotels', 'a'], ['Press', 'b'], 'Fairs']),
    fieldsOf([['Hotels', 'c']]),
  ]);

  test('is the shares, who is in dispute and what is open, in every language', () => {
    expect(resultSentence(result, 'en')).toBe(
      '3 cards sorted: A 1 (33%), B 1 (33%), C 1 (33%), D 0 (0%). Not everybody agrees on Hotels. One is not sorted yet.',
    );
    expect(resultSentence(result, 'zh-Hans')).toBe(
      '分好3张：A类1张（33%），B类1张（33%），C类1张（33%），D类0张（0%）。有1张看法不一：Hotels。还有1张没分。',
    );
    expect(resultSentence(summary([]).result, 'en')).toBe('Nothing is sorted yet.');
  });
});
