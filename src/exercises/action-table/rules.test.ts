import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { carriedId } from '#exercises/carried.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { actionTable } from './rules.ts';
import { actionMaterial, actionResult } from './schema.ts';

const options = { rows: 5, atMost: 20, days: 90, detail: 'full' };

type Values = Readonly<Record<string, JsonValue>>;

function row(id: string, values: Values): Fields {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`rows.${id}.${key}`, value]));
}
const seat = (id: string, fields: Fields, table = 't1'): Worksheet => ({
  owner: 'seat',
  key: `seat:${id}`,
  table,
  fields,
});
const ofTable = (table: string, fields: Fields): Worksheet => ({
  owner: 'table',
  key: `table:${table}`,
  table,
  fields,
});

const little = carriedId('little-things', 'n1');
function carriedAs(text: string, more: Values = {}): Fields {
  return { [fieldOfCarried(little)]: { exercise: 'little-things', record: 'n1', text, ...more } };
}

function fold(worksheets: readonly Worksheet[], room: Fields = {}, business: string | null = null) {
  const summary = actionTable.summarize(options, { worksheets, room, related: {}, business });
  return {
    n: summary.n,
    result: actionResult.parse(summary.result),
    hidden: moderationQueue.parse(summary.moderation).queue.filter(({ state }) => state === 'hidden'),
    items: actionMaterial.parse(summary.material).items,
  };
}
const texts = (worksheets: readonly Worksheet[], room: Fields = {}): readonly string[] =>
  fold(worksheets, room).result.rows.map(({ text }) => text);

describe('the fields of an action table', () => {
  const accepts = (field: string, value: JsonValue) => actionTable.accepts(options, field, value);

  test('hold words as long as they may be, a day that there is, and whether a row is shared', () => {
    expect(accepts('rows.a.action', 'x'.repeat(300))).toBe(true);
    expect(accepts('rows.a.action', 'x'.repeat(301))).toBe(false);
    expect(accepts('rows.a.who', 'x'.repeat(61))).toBe(false);
    expect(accepts('rows.a.when', '2026-12-10')).toBe(true);
    expect(accepts('rows.a.shared', true)).toBe(true);
    // A day that was brought along is emptied.
    expect(accepts('rows.a.when', '')).toBe(true);
    for (const key of ['action', 'who', 'when', 'measure', 'situation', 'shared']) {
      expect(accepts(`rows.a.${key}`, null)).toBe(true);
    }
  });

  test.each([
    ['rows.a.when', '2026-02-30'],
    ['rows.a.when', '10.12.2026'],
    ['rows.a.when', 20261210],
    ['rows.a.shared', 'yes'],
    ['rows.a.action', 7],
    ['rows.a.cost', 'x'],
    ['notes.a.action', 'x'],
    ['action', 'x'],
  ])('do not hold %s = %j', (field, value) => {
    expect(accepts(field, value)).toBe(false);
  });
});

describe('whether a plan is answered', () => {
  const isReady = (fields: Fields) => actionTable.isReady(options, fields);

  test('is so with one row that says something, and not with one that was removed or has only a name', () => {
    expect(isReady(row('a', { action: 'Call back' }))).toBe(true);
    expect(isReady(row('a', { action: 'Call back', removed: true }))).toBe(false);
    expect(isReady(row('a', { who: 'Ana' }))).toBe(false);
    expect(isReady({})).toBe(false);
  });

  test('is not so with what was only taken along, until something is written to it', () => {
    expect(isReady(carriedAs('Call back'))).toBe(false);
    expect(isReady({ ...carriedAs('Call back'), ...row(little, { who: 'Ana' }) })).toBe(true);
  });
});

describe('rule 8: what others may see of a plan', () => {
  const own: Fields = {
    ...row('a', { action: 'Mine alone', who: 'Ana' }),
    ...row('b', { action: 'For all', shared: true }),
    ...row('c', { action: 'Gone', shared: true, removed: true }),
    ...carriedAs('Taken along'),
  };

  test('of a person’s: the rows that are shared, in results and in exports', () => {
    expect(texts([seat('ana', own)])).toEqual(['For all']);
    expect(Object.keys(actionTable.publicFields(options, own, 'seat'))).toEqual(['rows.b.action']);
    const shared = { ...own, ...row(little, { shared: true }) };
    expect(texts([seat('ana', shared)])).toEqual(['For all', 'Taken along']);
    expect(Object.keys(actionTable.publicFields(options, shared))).toContain(fieldOfCarried(little));
  });

  test('of a table’s: every row that stands', () => {
    expect(texts([ofTable('t1', own)])).toEqual(['For all', 'Mine alone', 'Taken along']);
    const seen = Object.keys(actionTable.publicFields(options, own, 'table'));
    expect(seen).toContain('rows.a.who');
    expect(seen).toContain(fieldOfCarried(little));
    expect(seen).not.toContain('rows.c.action');
  });

  test('names tables, and nobody who sits at them', () => {
    const { result } = fold([seat('ana', own, 't2'), ofTable('t1', own)]);
    expect(result.rows[0]).toMatchObject({ text: 'For all', tables: ['t1', 't2'] });
    expect(JSON.stringify(result)).not.toContain('seat:');
  });
});

describe('the merged plan', () => {
  const call = row('a', { action: 'Call back the same day', who: 'Ana', when: '2026-12-18' });
  const again = row('b', {
    action: 'call back the same day.',
    who: 'Ben',
    when: '2026-12-10',
    measure: 'List',
  });
  const menu = row('c', { action: 'Menu in Chinese' });

  test('is by day, those without one last, and says what is missing', () => {
    const late = row('d', { action: 'A sign at the door', when: '2027-01-10' });
    const { result } = fold([ofTable('t1', { ...menu, ...late, ...call })]);
    expect(result.rows.map(({ text }) => text)).toEqual([
      'Call back the same day',
      'A sign at the door',
      'Menu in Chinese',
    ]);
    expect(result).toMatchObject({ actions: 3, withoutWho: 2, withoutWhen: 1, left: 0 });
  });

  test('has the same words once, with everybody who is named, the first day, and the originals', () => {
    const { result } = fold([ofTable('t1', call), ofTable('t2', again)]);
    expect(result.rows).toHaveLength(1);
    expect(result.rows[0]).toMatchObject({
      text: 'Call back the same day',
      who: ['Ana', 'Ben'],
      when: '2026-12-10',
      measure: 'List',
      tables: ['t1', 't2'],
    });
    expect(result.rows[0]?.members.map(({ action, who, table }) => [action, who, table])).toEqual([
      ['Call back the same day', 'Ana', 't1'],
      ['call back the same day.', 'Ben', 't2'],
    ]);
  });

  test('has what somebody shared and their table took over once, though the table has changed its words', () => {
    const mine = row('m', { action: 'Menu in Chinese', shared: true });
    const ours = row('m', { action: 'A menu in three languages', who: 'Ben' });
    const { result } = fold([seat('ana', mine), ofTable('t1', ours)]);
    expect(fold([ofTable('t1', ours), seat('ana', mine)]).result).toEqual(result);
    expect(result.rows.map(({ who, tables, members }) => [who, tables, members.length])).toEqual([
      [['Ben'], ['t1'], 2],
    ]);
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const sheets = [ofTable('t1', call), ofTable('t2', again), ofTable('t3', menu)];
    const reversed = [...sheets].reverse();
    expect(fold(reversed).result).toEqual(fold(sheets).result);
  });

  test('puts together what the facilitator marks, under a name of its own, and takes off what is hidden', () => {
    const [callKey, menuKey] = [entryKey('Call back the same day'), entryKey('Menu in Chinese')];
    const sheets = [ofTable('t1', { ...call, ...menu })];
    const merged = fold(sheets, { [`group.${menuKey}`]: callKey, [`label.${callKey}`]: 'Be easy to reach' });
    expect(merged.result.rows.map(({ text, members }) => [text, members.length])).toEqual([
      ['Be easy to reach', 2],
    ]);
    const hidden = fold(sheets, { [`hidden.${menuKey}`]: true });
    expect(hidden.result).toMatchObject({ actions: 1, withoutWho: 0, withoutWhen: 0 });
    expect(hidden.hidden.map(({ text }) => text)).toEqual(['Menu in Chinese']);
  });

  test('says how many actions it has no room for', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`rows.r${at}.action`, `Action number ${at}`]),
    );
    const { result } = fold([ofTable('t1', many)]);
    expect(result.actions).toBe(200);
    expect(result.rows.length + result.left).toBe(200);
    expect(result.left).toBeGreaterThan(0);
  });
});

describe('what an entry brings along', () => {
  const along = { who: 'Ana', when: '2026-12-10', measure: 'Open list' };
  const brought = carriedAs('Call back', { along });
  const planned = (own: Values = {}) => fold([ofTable('t1', { ...brought, ...row(little, own) })]).result;

  test('stands in its row until something else is written there, and is no answer yet', () => {
    expect(planned()).toMatchObject({ withoutWho: 0, withoutWhen: 0 });
    expect(planned().rows[0]).toMatchObject({ who: ['Ana'], when: '2026-12-10', measure: 'Open list' });
    expect(planned({ who: 'Ben', when: '2026-12-18' }).rows[0]).toMatchObject({
      who: ['Ben'],
      when: '2026-12-18',
      measure: 'Open list',
    });
    expect(actionTable.isReady(options, brought)).toBe(false);
  });

  test('is gone where it was emptied', () => {
    expect(planned({ who: '', when: '', measure: '' })).toMatchObject({ withoutWho: 1, withoutWhen: 1 });
    expect(planned({ measure: '' }).rows[0]).toMatchObject({ who: ['Ana'], measure: '' });
  });
});

describe('what the facilitator sends to the plan', () => {
  const sent = carriedAs('Call back the same day');

  test('is offered to devices and is an action itself, without a name, until somebody’s row comes of it', () => {
    const before = fold([], sent);
    expect(before.items).toEqual([
      { id: little, exercise: 'little-things', record: 'n1', text: 'Call back the same day' },
    ]);
    expect(before.result.rows[0]).toMatchObject({
      text: 'Call back the same day',
      who: [],
      tables: [],
      origins: ['little-things'],
    });
    const written = { ...sent, ...row(little, { action: 'Call back by noon', who: 'Ana' }) };
    const after = fold([ofTable('t1', written)], sent);
    expect(after.result.rows.map(({ text, who, members }) => [text, who, members.length])).toEqual([
      ['Call back by noon', ['Ana'], 1],
    ]);
  });

  test('taken by two tables is one action, though both have changed its words', () => {
    const first = { ...sent, ...row(little, { action: 'Call back by noon' }) };
    const second = { ...sent, ...row(little, { action: 'Ring them at once' }) };
    expect(fold([ofTable('t1', first), ofTable('t2', second)], sent).result.rows).toHaveLength(1);
    const unsent = fold([ofTable('t1', first), ofTable('t2', second)]);
    expect(unsent.result.rows).toHaveLength(1);
    // What the facilitator has marked stays marked, whatever tables make of it.
    const named = { ...sent, [`label.${entryKey('Call back the same day')}`]: 'Be quick' };
    expect(texts([ofTable('t1', first), ofTable('t2', second)], named)).toEqual(['Be quick']);
    const reworded = carriedAs('Ring back the same day');
    const renamed = { ...reworded, [`label.${entryKey('Ring back the same day')}`]: 'Be quick' };
    expect(texts([ofTable('t1', first)], renamed)).toEqual(['Be quick']);
  });

  test('brings the name and the day with it that it had, for devices and on the plan', () => {
    const along = { who: 'Ana', when: '2026-12-10', measure: 'Open list' };
    const known = carriedAs('Call back the same day', { along });
    const { items, result } = fold([], known);
    expect(items).toEqual([expect.objectContaining({ id: little, along })]);
    expect(result).toMatchObject({ actions: 1, withoutWho: 0, withoutWhen: 0 });
    expect(result.rows[0]).toMatchObject({
      who: ['Ana'],
      when: '2026-12-10',
      measure: 'Open list',
      tables: [],
    });
  });

  test('stays on the plan when somebody has taken it for themselves alone', () => {
    expect(texts([seat('ana', sent)], sent)).toEqual(['Call back the same day']);
  });

  test('to one of several businesses is no other’s', () => {
    const toOne = carriedAs('Call back the same day', { business: 'b1' });
    expect(fold([], toOne, 'b1').items).toHaveLength(1);
    expect(fold([], toOne, 'b2').items).toEqual([]);
    expect(fold([], toOne, 'b2').result.actions).toBe(0);
    expect(fold([], sent, 'b2').items).toHaveLength(1);
  });

  test('is offered no more once it is hidden', () => {
    const hidden = { ...sent, [`hidden.${entryKey('Call back the same day')}`]: true };
    expect(fold([], hidden)).toMatchObject({ items: [], result: { actions: 0 } });
    expect(fold([], hidden).hidden).toHaveLength(1);
  });

  test('is there no more once it was taken back', () => {
    expect(fold([], { [fieldOfCarried(little)]: null })).toMatchObject({
      items: [],
      result: { actions: 0 },
    });
  });
});

describe('one field in words', () => {
  const say = (field: string, value: JsonValue, language: 'en' | 'zh-Hans' = 'en') =>
    actionTable.say(options, field, value, language);

  test('is its label and what stands there', () => {
    expect(say('rows.a.action', 'Call back')).toEqual({ label: 'Action', text: 'Call back' });
    expect(say('rows.a.when', '2026-12-10')).toEqual({ label: 'By when', text: 'Thu 10 Dec 2026' });
    expect(say('rows.a.when', '2026-12-10', 'zh-Hans')).toEqual({
      label: '哪天之前',
      text: '2026年12月10日（周四）',
    });
    expect(say(fieldOfCarried(little), carriedAs('Call back')[fieldOfCarried(little)] ?? null)).toEqual({
      label: 'Taken along',
      text: 'Call back',
    });
    const along = { who: 'Ana', when: '2026-12-10', measure: 'List' };
    const known = carriedAs('Call back', { along })[fieldOfCarried(little)] ?? null;
    expect(say(fieldOfCarried(little), known).text).toBe('Call back · Ana · Thu 10 Dec 2026 · List');
    expect(say('rows.a.removed', true).text).toBe('Removed');
  });
});

describe('a rehearsal', () => {
  test('writes rows that the kind accepts, with days counted from today, and no more than there may be', () => {
    const sample = {
      language: 'en',
      rows: [
        { action: 'Call back', owner: 'Ana', inDays: 7, measure: 'List', shared: true },
        { action: 'Sign at the door' },
      ],
    };
    let made = 0;
    const makeId = () => `id${(made += 1)}`;
    const answers = actionTable.answersOf(options, sample, makeId);
    expect(answers.map(({ field }) => field)).toEqual([
      'rows.id1.order',
      'rows.id1.who',
      'rows.id1.action',
      'rows.id1.measure',
      'rows.id1.when',
      'rows.id1.shared',
      'rows.id2.order',
      'rows.id2.action',
    ]);
    for (const { field, value } of answers) expect(actionTable.accepts(options, field, value)).toBe(true);
    expect(actionTable.answersOf({ ...options, atMost: 1 }, sample, makeId)).toHaveLength(6);
  });

  test('refuses a sample without an action', () => {
    expect(actionTable.parseSample(options, { language: 'en', rows: [{ owner: 'Ana' }] })).not.toEqual([]);
  });
});
