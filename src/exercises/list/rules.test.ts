import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { mergeMarks, splitMarks } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { list } from './rules.ts';
import { listResult } from './schema.ts';

const tags = [
  { id: 'external', label: { en: 'External', 'zh-Hans': '外部' } },
  { id: 'internal', label: { en: 'Internal', 'zh-Hans': '内部' } },
];
const options = { item: { en: 'A customer', 'zh-Hans': '客户' }, atMost: 12, tags };

type Entry = string | readonly [text: string, tag: string];

function fieldsOf(entries: readonly Entry[]): Fields {
  const fields: Record<string, string | number> = {};
  for (const [at, entry] of entries.entries()) {
    const [text, tag] = typeof entry === 'string' ? [entry, undefined] : entry;
    fields[`rows.r${at}.text`] = text;
    fields[`rows.r${at}.order`] = at;
    if (tag !== undefined) fields[`rows.r${at}.tag`] = tag;
  }
  return fields;
}

const table = (entries: readonly Entry[], at = 0): Worksheet => ({
  owner: 'table',
  key: `table:t${at}`,
  table: `t${at}`,
  fields: fieldsOf(entries),
});

function summary(tables: readonly (readonly Entry[])[], room: Fields = {}, given: object = options) {
  const worksheets = tables.map((entries, at) => table(entries, at));
  const { n, result, moderation } = list.summarize(given, { worksheets, room, related: {} });
  return {
    n,
    result: listResult.parse(result),
    moderation: moderationQueue.parse(moderation),
    all: { result, moderation },
  };
}

const marksOf = (marks: ReturnType<typeof mergeMarks>): Fields =>
  Object.fromEntries(marks.map(({ field, value }) => [field, value]));

describe('what the tables listed', () => {
  test('is each entry once, with how many tables name it, those named most first', () => {
    const { n, result } = summary([
      ['Suppliers', 'Hotel guests', '旅行社'],
      ['the suppliers', '旅行社。'],
      ['SUPPLIER', 'Suppliers'],
    ]);
    expect(n).toBe(3);
    expect(result).toMatchObject({ n: 3, entries: 7, different: 3, left: 0 });
    expect(result.groups.map(({ text, count }) => [text, count])).toEqual([
      ['Suppliers', 3],
      ['旅行社', 2],
      ['Hotel guests', 1],
    ]);
  });

  test('of nobody is nothing, and lists without words count for nothing', () => {
    expect(summary([]).result).toMatchObject({ n: 0, entries: 0, different: 0, groups: [] });
    expect(summary([['', '  ']]).n).toBe(0);
  });

  test('stands under the tag that most gave it; those without any stand apart', () => {
    const { result } = summary([
      [['Guests', 'external'], ['Kitchen', 'internal'], 'Owner'],
      [
        ['guest', 'external'],
        ['Kitchen', 'external'],
      ],
      [['Guest', 'internal']],
    ]);
    expect(result.columns).toEqual([2, 0, 1]);
    expect(result.groups.map(({ text, tags: given }) => [text, ...given])).toEqual([
      ['Guest', 2, 1],
      ['Kitchen', 1, 1],
      ['Owner', 0, 0],
    ]);
  });

  test('leaves out a removed row and everything unreadable', () => {
    const worksheet = {
      ...table(['Guests', 'Suppliers']),
      fields: {
        ...fieldsOf(['Guests', 'Suppliers']),
        'rows.r1.removed': true,
        'rows.r2.text': 7,
        'rows.r3.tag': 'external',
        'others.r4.text': 'Elsewhere',
        rows: 'Whole',
      },
    };
    const { result } = list.summarize(options, { worksheets: [worksheet], room: {}, related: {} });
    expect(listResult.parse(result).groups.map(({ text }) => text)).toEqual(['Guests']);
  });

  test('once hidden is with the facilitator alone', () => {
    const { result, moderation, all } = summary([['Rude words', 'Guests']], {
      [`hidden.${entryKey('Rude words')}`]: true,
    });
    expect(JSON.stringify(all.result)).not.toContain('Rude');
    expect(result.different).toBe(1);
    expect(moderation.queue.filter(({ state }) => state === 'hidden')).toMatchObject([
      { text: 'Rude words' },
    ]);
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const entry = fc.oneof(
      fc.constantFrom('Guests', 'guest', 'GUESTS', '客人', '客 人', 'Kitchen'),
      fc.constantFrom<readonly [string, string]>(['Guests', 'external'], ['客人', 'internal']),
    );
    const rooms = fc
      .array(fc.array(entry, { maxLength: 4 }), { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const room = { [`group.${entryKey('客人')}`]: entryKey('Guests') };
    fc.assert(
      fc.property(rooms, ([all, shuffled]) => {
        expect(summary(shuffled, room).all).toEqual(summary(all, room).all);
      }),
    );
  });

  test('of 500 lists of different words stays small and says how many have no room', () => {
    const tables = Array.from({ length: 500 }, (_, at) => [`${'客'.repeat(110)}${at}`, `Entry ${at}`]);
    const { result, all } = summary(tables);
    expect(new TextEncoder().encode(JSON.stringify(all)).length).toBeLessThan(48 * 1024);
    expect(result.different).toBe(1000);
    expect(result.groups.length + result.left).toBe(1000);
  });

  test('where a table agreed after its members, is the table’s alone', () => {
    const seat: Worksheet = {
      owner: 'seat',
      key: 'seat:a',
      table: 't0',
      fields: fieldsOf(['Mine', 'Guests']),
    };
    const { result } = list.summarize(options, {
      worksheets: [seat, table(['Guests'])],
      room: {},
      related: {},
    });
    expect(listResult.parse(result).groups).toMatchObject([{ text: 'Guests', count: 1 }]);
  });
});

describe('what the facilitator puts together', () => {
  const tables = [['Suppliers', 'Vendors'], ['Vendors', '供应商'], ['Suppliers']];

  test('is one group, counted once a table, and keeps what it was made of in both scripts', () => {
    const groups = summary(tables).result.groups;
    const { result } = summary(tables, marksOf(mergeMarks(groups)));
    expect(result.different).toBe(1);
    expect(result.groups).toMatchObject([{ text: 'Suppliers', also: '供应商', count: 3 }]);
    expect(result.groups[0]?.members.map(({ text, count }) => [text, count])).toEqual([
      ['Suppliers', 2],
      ['Vendors', 2],
      ['供应商', 1],
    ]);
  });

  test('takes in the same words when another table writes them later', () => {
    const room = marksOf(mergeMarks(summary(tables).result.groups));
    expect(summary([...tables, ['the vendor']], room).result.groups).toMatchObject([{ count: 4 }]);
  });

  test('can be named, merged on with others, and split into what it was', () => {
    const before = summary([...tables, ['Partners']]).result;
    const [first, second, third, fourth] = before.groups;
    const named = { ...marksOf(mergeMarks([first!, second!])), [`label.${first!.key}`]: 'Who sells to us' };
    expect(summary([...tables, ['Partners']], named).result.groups[0]).toMatchObject({
      text: 'Who sells to us',
      also: null,
      count: 3,
    });
    const merged = summary([...tables, ['Partners']], named).result.groups;
    const more = { ...named, ...marksOf(mergeMarks([third!, merged[0]!, fourth!])) };
    expect(summary([...tables, ['Partners']], more).result.different).toBe(1);
    const [all] = summary([...tables, ['Partners']], more).result.groups;
    expect(summary([...tables, ['Partners']], { ...more, ...marksOf(splitMarks(all!)) }).result).toEqual(
      before,
    );
  });

  test('by two facilitators in opposite ways at once is one group all the same', () => {
    const [a, b] = [entryKey('Suppliers'), entryKey('Vendors')];
    const { result } = summary(tables, { [`group.${a}`]: b, [`group.${b}`]: a });
    expect(result.different).toBe(2);
    expect(result.groups[0]?.members).toHaveLength(2);
  });

  test.each([
    ['group.abc', 'def', true],
    ['group.abc', null, true],
    ['group.abc', 'Not a key', false],
    ['group.abc', true, false],
    ['label.abc', 'Who sells to us', true],
    ['label.abc', 'x'.repeat(121), false],
    ['hidden.abc', true, true],
    ['hidden.abc', 'yes', false],
    ['hidden', true, false],
    ['star.abc', true, false],
  ])('in the mark %s, %j is taken: %s', (field, value, taken) => {
    expect(list.acceptsMark(options, field, value)).toBe(taken);
  });
});

describe('the fields of a list', () => {
  test.each([
    ['rows.r1.text', 'Guests', true],
    ['rows.r1.text', 'x'.repeat(301), false],
    ['rows.r1.text', 7, false],
    ['rows.r1.tag', 'external', true],
    ['rows.r1.tag', null, true],
    ['rows.r1.tag', 'elsewhere', false],
    ['rows.r1.order', 3, true],
    ['rows.r1.order', '3', false],
    ['rows.r1.removed', true, true],
    ['rows.r1.removed', null, true],
    ['rows.r1.removed', 'yes', false],
    ['rows.r1.other', 'x', false],
    ['lines.r1.text', 'Guests', false],
    ['rows', 'Guests', false],
  ])('%s takes %j: %s', (field, value, taken) => {
    expect(list.accepts(options, field, value)).toBe(taken);
  });

  test('are said in words', () => {
    expect(list.say(options, 'rows.r1.text', 'Guests', 'en')).toEqual({
      label: 'A customer',
      text: 'Guests',
    });
    expect(list.say(options, 'rows.r1.tag', 'internal', 'zh-Hans')).toEqual({
      label: '客户的类别',
      text: '内部',
    });
    expect(list.say(options, 'rows.r1.tag', null, 'en').text).toBe('Not marked');
    expect(list.say(options, 'rows.r1.removed', true, 'en').text).toBe('Removed');
  });

  test('are what a rehearsal’s sample says: one record a row, its words after its place', () => {
    const sample = {
      language: 'en',
      rows: [
        { text: 'Guests', tag: 'external' },
        { text: 'Kitchen', tag: 'nowhere' },
      ],
    };
    expect(list.parseSample(options, sample)).toEqual([]);
    let made = 0;
    expect(list.answersOf(options, sample, () => `r${(made += 1)}`)).toEqual([
      { field: 'rows.r1.order', value: 0 },
      { field: 'rows.r1.text', value: 'Guests' },
      { field: 'rows.r1.tag', value: 'external' },
      { field: 'rows.r2.order', value: 1 },
      { field: 'rows.r2.text', value: 'Kitchen' },
    ]);
    expect(list.parseSample(options, { rows: [] })).not.toEqual([]);
  });

  test('an author’s options name their texts, and two tags of one id are refused', () => {
    const parsed = list.parseOptions(options);
    expect(parsed.ok && parsed.texts).toHaveLength(3);
    expect(list.parseOptions({ ...options, tags: [tags[0], tags[0]] }).ok).toBe(false);
    expect(list.parseOptions({ ...options, atMost: 31 }).ok).toBe(false);
    expect(list.parseOptions({ item: options.item, atMost: 5 }).ok).toBe(true);
  });
});
