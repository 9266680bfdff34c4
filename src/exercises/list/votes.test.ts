import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { mergeMarks } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { ballotMaterial } from '#exercises/voting/schema.ts';
import { list } from './rules.ts';
import { listResult } from './schema.ts';

const options = {
  item: { en: 'A little thing', 'zh-Hans': '小事' },
  atMost: 6,
  votes: {
    each: 3,
    stacking: false,
    minutes: 2,
    title: { en: 'Which three shall we do?', 'zh-Hans': '先做哪3件？' },
  },
};

interface Person {
  readonly rows?: readonly string[];
  readonly votes?: readonly string[];
}

function fieldsOf({ rows = [], votes = [] }: Person): Fields {
  const fields: Record<string, JsonValue> = {};
  for (const [at, text] of rows.entries()) fields[`rows.r${at}.text`] = text;
  for (const text of votes) fields[`votes.${entryKey(text)}`] = 1;
  return fields;
}

function summary(people: readonly Person[], given: { turn?: string; room?: Fields; options?: object } = {}) {
  const worksheets = people.map((person, at): Worksheet => ({
    owner: 'seat',
    key: `seat:${at}`,
    table: 't',
    fields: fieldsOf(person),
  }));
  const { turn = 'vote', room = {} } = given;
  const told = list.summarize(given.options ?? options, { worksheets, room, related: {}, turn });
  return { ...told, result: listResult.parse(told.result) };
}

const room: readonly Person[] = [
  { rows: ['Call back', 'Say the name'], votes: ['Say the name', 'Look up'] },
  { rows: ['call back'], votes: ['Say the name'] },
  { rows: ['Look up', 'A note'], votes: ['Look up', 'Call back'] },
];

describe('a vote on what the lists say', () => {
  test('comes after the writing, with the minutes that are left to it, each for themselves', () => {
    expect(list.turns(options)).toMatchObject([
      { id: 'write', owner: 'exercise', title: { en: 'Write', 'zh-Hans': '写' } },
      { id: 'vote', owner: 'seat', minutes: 2, title: options.votes.title, material: true },
    ]);
    expect(list.turns({ item: options.item, atMost: 6 })).toEqual([]);
    expect(list.givesMaterial).toBe(true);
  });

  test('ranks what has most votes first, and of as many what more lists name', () => {
    const { result } = summary(room);
    expect(result.groups.map(({ text, votes, count }) => [text, votes, count])).toEqual([
      ['Look up', 2, 1],
      ['Say the name', 2, 1],
      ['Call back', 1, 2],
      ['A note', 0, 1],
    ]);
    expect(result.votes).toEqual({ voters: 3, given: 5 });
  });

  test('counts for whoever wrote nothing, and a ballot alone is no list', () => {
    const { n, result } = summary([...room, { votes: ['A note', 'Look up'] }]);
    expect(n).toBe(3);
    expect(result.n).toBe(3);
    expect(result.votes).toEqual({ voters: 4, given: 7 });
    expect(result.groups[0]).toMatchObject({ text: 'Look up', votes: 3 });
  });

  test('goes to the group that its entry was merged into, once a person', () => {
    const groups = summary(room).result.groups;
    const [look, name] = groups;
    const marks = Object.fromEntries(mergeMarks([look!, name!]).map(({ field, value }) => [field, value]));
    expect(summary(room, { room: marks }).result.groups[0]).toMatchObject({ text: 'Look up', votes: 3 });
  });

  test('offers everybody the same entries, with nothing that tells how many want or wrote them', () => {
    const { material } = summary(room);
    const { items } = ballotMaterial.parse(material);
    expect(items.map(({ text }) => text).sort()).toEqual(['A note', 'Call back', 'Look up', 'Say the name']);
    expect(items.map(({ key }) => key)).toEqual(items.map(({ key }) => key).sort());
    expect(items.every((item) => !('votes' in item) && !('count' in item))).toBe(true);
    const silent = room.map(({ rows }) => ({ rows: rows ?? [] }));
    expect(summary(silent).material).toEqual(material);
  });

  test('offers nothing while the lists are being written, nor what is hidden or kept from the room', () => {
    expect(summary(room, { turn: 'write' }).material).toBeUndefined();
    const hidden = { [`hidden.${entryKey('A note')}`]: true };
    expect(JSON.stringify(summary(room, { room: hidden }).material)).not.toContain('A note');
    const kept = { ...options, sharing: { default: 'private' } };
    expect(ballotMaterial.parse(summary(room, { options: kept }).material).items).toEqual([]);
  });

  test('is ready with a vote, as the writing is with a row', () => {
    const voted = fieldsOf({ votes: ['Look up'] });
    expect(list.isReady(options, voted, 'vote')).toBe(true);
    expect(list.isReady(options, voted, 'write')).toBe(false);
    expect(list.isReady(options, fieldsOf({ rows: ['Look up'] }), 'write')).toBe(true);
    expect(list.isReady(options, fieldsOf({ rows: ['Look up'] }), 'vote')).toBe(false);
  });

  test('is counted and never listed by who gave it', () => {
    const fields = fieldsOf({ rows: ['Look up'], votes: ['Look up'] });
    expect(list.publicFields(options, fields)).toEqual({ 'rows.r0.text': 'Look up' });
  });

  test('of 500 people’s entries stays small and says how many have no room', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ rows: [`${'词'.repeat(100)}${at}`] }));
    const { material } = summary(many);
    expect(new TextEncoder().encode(JSON.stringify(material)).length).toBeLessThan(48 * 1024);
    const { items, left } = ballotMaterial.parse(material);
    expect(items.length + left).toBe(500);
  });

  test.each([
    [1, true],
    [0, true],
    [null, true],
    [2, false],
  ])('of %j on one entry is taken: %s', (value, taken) => {
    expect(list.accepts(options, 'votes.abc', value)).toBe(taken);
  });

  test('is taken by no list that asks for none', () => {
    expect(list.accepts({ item: options.item, atMost: 6 }, 'votes.abc', 1)).toBe(false);
    expect(summary(room, { options: { item: options.item, atMost: 6 } }).result.votes).toBeUndefined();
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    expect(summary([...room].reverse()).result).toEqual(summary(room).result);
  });

  test('is given in rehearsals for what there is to vote on, once the lists are written', () => {
    const sample = { language: 'en', rows: [{ text: 'Look up' }] };
    const { material = null } = summary(room);
    let made = 0;
    const makeId = () => `r${(made += 1)}`;
    const given = list.answersOf(options, sample, makeId, { turn: 'vote', material });
    expect(given).toHaveLength(3);
    expect(given.every(({ field, value }) => list.accepts(options, field, value))).toBe(true);
    const written = list.answersOf(options, sample, makeId, { turn: 'write', material: null });
    expect(written.map(({ value }) => value)).toEqual([0, 'Look up']);
  });

  test('is said with how many', () => {
    expect(list.say(options, 'votes.abc', 1, 'en')).toEqual({ label: 'Vote', text: '1' });
  });

  test('has its question among the texts to be translated', () => {
    const parsed = list.parseOptions(options);
    expect(parsed.ok && parsed.texts).toContainEqual(options.votes.title);
  });
});
