import { describe, expect, test } from 'vitest';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { list } from './rules.ts';
import { listResult } from './schema.ts';
import { rowsOfOthers } from './tableRows.ts';

const options = (sharing: 'room' | 'table' | 'private') => ({
  item: { en: 'A case', 'zh-Hans': '一件事' },
  atMost: 5,
  sharing: { default: sharing },
});

const row = (id: string, text: string, sharing?: string): Fields => ({
  [`rows.${id}.text`]: text,
  [`rows.${id}.order`]: 0,
  ...(sharing === undefined ? {} : { [`rows.${id}.sharing`]: sharing }),
});

const sheet = (at: number, fields: Fields, owner: 'seat' | 'table' = 'seat'): Worksheet => ({
  owner,
  key: `${owner}:${at}`,
  table: `t${at}`,
  fields,
});

/** What each table is told. */
function atTables(given: object, worksheets: readonly Worksheet[], business: string | null = null) {
  return list.summarize(given, { worksheets, room: {}, related: {}, business }).tableMaterial;
}

function summary(given: object, sheets: readonly Fields[], room: Fields = {}) {
  const worksheets = sheets.map((fields, at) => sheet(at, fields));
  return list.summarize(given, { worksheets, room, related: {} });
}

describe('what a table is told', () => {
  const boss = { ...row('b', 'Our boss', 'table'), ...row('a', 'Late calls', 'room') };
  const at = (table: string, key: number, fields: Fields): Worksheet => ({ ...sheet(key, fields), table });

  test('are the rows that people wrote for it, each table its own, and none of the rest', () => {
    const sheets = [
      at('t1', 1, boss),
      at('t1', 2, row('c', ' Nobody looked up ', 'table')),
      at('t2', 3, { ...row('d', 'Cold soup', 'table'), ...row('e', 'My landlord', 'private') }),
      at('t3', 4, row('f', 'Forty minutes')),
    ];
    const told = atTables(options('room'), sheets);
    expect(told).toEqual({
      t1: {
        rows: [
          { id: 'b', text: 'Our boss' },
          { id: 'c', text: 'Nobody looked up' },
        ],
        left: 0,
      },
      t2: { rows: [{ id: 'd', text: 'Cold soup' }], left: 0 },
    });
    expect(atTables(options('room'), [...sheets].reverse())).toEqual(told);
  });

  test('are those for which nothing was chosen where the list begins with the table', () => {
    expect(atTables(options('table'), [at('t1', 1, row('a', 'Late calls'))])).toMatchObject({
      t1: { rows: [{ text: 'Late calls' }] },
    });
    for (const standard of ['room', 'private'] as const) {
      expect(atTables(options(standard), [at('t1', 1, row('a', 'Late calls'))])).toEqual({});
    }
  });

  test('are neither removed rows nor empty ones', () => {
    const removed = { ...row('b', 'Our boss', 'table'), 'rows.b.removed': true };
    const sheets = [at('t1', 1, removed), at('t1', 2, row('c', '  ', 'table'))];
    expect(atTables(options('room'), sheets)).toEqual({});
  });

  test('is nothing of what tables write on their own worksheets, which their members have', () => {
    expect(atTables(options('table'), [sheet(1, row('a', 'Late calls', 'table'), 'table')])).toEqual({});
  });

  test('is nothing where the list leaves no choice, and is summed up once, not for each business', () => {
    const { item, atMost } = options('room');
    expect(atTables({ item, atMost }, [at('t1', 1, boss)])).toBeUndefined();
    expect(atTables(options('room'), [at('t1', 1, boss)], 'b1')).toBeUndefined();
  });

  test('is as much as a device can be sent, and how much more there is', () => {
    const many = Array.from({ length: 99 }, (_, n) => at('t1', n, row(`r${n}`, `Case ${n}`, 'table')));
    const told = atTables(options('room'), many)?.['t1'];
    expect(told).toMatchObject({ left: 39 });
    expect(rowsOfOthers(told, {}).rows).toHaveLength(60);
  });

  test('is shown without one’s own rows, whatever they say by now', () => {
    const told = atTables(options('room'), [at('t1', 1, boss), at('t1', 2, row('c', 'Cold soup', 'table'))]);
    const others = rowsOfOthers(told?.['t1'], row('b', 'Our old boss', 'table'));
    expect(others.rows).toEqual([{ id: 'c', text: 'Cold soup' }]);
    expect(rowsOfOthers(undefined, {}).rows).toEqual([]);
    expect(rowsOfOthers(null, {}).rows).toEqual([]);
  });
});

describe('who sees a row', () => {
  test('what is kept from the room is in no result and in nothing that the facilitator sees, only counted', () => {
    const told = summary(options('room'), [
      { ...row('a', 'Ignored at the desk'), ...row('b', 'My own landlord', 'private') },
      { ...row('c', 'ignored at the desk', 'room'), ...row('d', 'Our boss', 'table') },
    ]);
    expect(JSON.stringify([told.result, told.moderation, told.material])).not.toMatch(/landlord|boss/);
    const result = listResult.parse(told.result);
    expect(result).toMatchObject({ n: 2, entries: 2, different: 1, kept: 2 });
    expect(result.groups).toMatchObject([{ count: 2 }]);
  });

  test('an entry that some keep from the room counts for those alone who show it', () => {
    const told = summary(options('private'), [row('a', 'Our boss'), row('b', 'Our boss', 'room')]);
    expect(listResult.parse(told.result).groups).toMatchObject([{ count: 1 }]);
  });

  test('where nothing was chosen, the list’s default stands', () => {
    expect(listResult.parse(summary(options('table'), [row('a', 'Late calls')]).result)).toMatchObject({
      n: 1,
      entries: 0,
      different: 0,
      kept: 1,
    });
    expect(listResult.parse(summary(options('room'), [row('a', 'Late calls')]).result).kept).toBe(0);
  });

  test('whoever keeps everything has answered all the same, and the worksheet is theirs alone', () => {
    const kept = row('a', 'Late calls', 'private');
    expect(list.isReady(options('room'), kept)).toBe(true);
    expect(summary(options('room'), [kept]).n).toBe(1);
    expect(list.isPrivate(options('room'), kept)).toBe(true);
    expect(list.isPrivate(options('room'), { ...kept, ...row('b', 'For all') })).toBe(false);
    expect(list.isPrivate(options('room'), {})).toBe(false);
  });

  test('exports and lists of what came late have the fields of the rows for the room, no others', () => {
    const fields = {
      ...row('a', 'For all'),
      ...row('b', 'Mine', 'private'),
      ...row('c', 'Mine now', 'private'),
      'carried.c': { exercise: 'earlier', record: 'x', text: 'From before' },
      'carried.d': { exercise: 'earlier', record: 'y', text: 'From before too' },
    };
    expect(Object.keys(list.publicFields(options('room'), fields))).toEqual([
      'rows.a.text',
      'rows.a.order',
      'carried.d',
    ]);
    expect(list.publicFields(options('table'), fields)).toEqual({});
  });

  test('a removed row that was kept from the room stays with its writer', () => {
    const fields = { ...row('b', 'Mine', 'private'), 'rows.b.removed': true };
    expect(list.publicFields(options('room'), fields)).toEqual({});
  });

  test('a list that leaves no choice is all for the room, as lists stored before there was one', () => {
    const { item, atMost } = options('room');
    const fields = row('a', 'Guests');
    expect(list.publicFields({ item, atMost }, fields)).toEqual(fields);
    expect(list.isPrivate({ item, atMost }, fields)).toBe(false);
    expect(listResult.parse(summary({ item, atMost }, [fields]).result)).toMatchObject({
      different: 1,
      kept: 0,
    });
  });

  test.each([
    ['room', true],
    ['table', true],
    ['private', true],
    [null, true],
    ['everybody', false],
    [true, false],
  ])('the choice %j is taken: %s', (value, taken) => {
    expect(list.accepts(options('room'), 'rows.r1.sharing', value)).toBe(taken);
  });

  test('where the list leaves no choice, none is taken', () => {
    const { item, atMost } = options('room');
    expect(list.accepts({ item, atMost }, 'rows.r1.sharing', 'private')).toBe(false);
  });

  test('devices are told that there is a choice, and what stands without one', () => {
    expect(list.publicContent(options('table'))).toMatchObject({ sharing: { default: 'table' } });
  });

  test('is said in words', () => {
    const said = (value: string | null, language: 'en' | 'zh-Hans') =>
      list.say(options('room'), 'rows.r1.sharing', value, language).text;
    expect(said('room', 'en')).toBe('The room');
    expect(said('table', 'zh-Hans')).toBe('只给本桌看');
    expect(said('private', 'en')).toBe('Just me');
    expect(said(null, 'en')).toBe('The room');
  });
});
