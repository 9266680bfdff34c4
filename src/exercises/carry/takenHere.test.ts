import { describe, expect, test } from 'vitest';
import type { ExerciseKind, Fields } from '#exercises/contract.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { takenModeration } from './takenHere.ts';

const item = { en: 'Thing', 'zh-Hans': '小事' };
const carried = (text: string) => ({ exercise: 'little', record: 'r7', text });

/** Each kind that takes entries in, with what makes one of them seen by others, and where its words are changed. */
const kinds: readonly {
  readonly kind: string;
  readonly options: unknown;
  readonly seen: Fields;
  readonly unseen?: Fields;
  readonly changed: string;
  /** Whether what an entry began with stays its key, whatever is made of it. */
  readonly keepsKey?: true;
}[] = [
  {
    kind: 'list',
    options: { item, atMost: 6, sharing: { default: 'private' } },
    seen: { 'rows.c1.sharing': 'room' },
    unseen: { 'rows.c1.sharing': 'private' },
    changed: 'rows.c1.text',
  },
  {
    kind: 'brainstorm',
    options: { item, lenses: [{ id: 'l', title: item, minutes: 2 }], atMost: 6 },
    seen: {},
    changed: 'notes.c1.text',
  },
  {
    kind: 'sort',
    options: {
      item,
      classes: [
        { id: 'a', title: item },
        { id: 'b', title: item },
      ],
      atMost: 6,
    },
    seen: { 'cards.c1.class': 'a' },
    changed: 'cards.c1.text',
  },
  {
    kind: 'action-table',
    options: { rows: 5, atMost: 10, days: 90, detail: 'full' },
    seen: { 'rows.c1.shared': true, 'rows.c1.who': 'Ana' },
    unseen: { 'rows.c1.who': 'Ana' },
    changed: 'rows.c1.action',
    keepsKey: true,
  },
];

function takenIn(kind: ExerciseKind, options: unknown, fields: Fields, room: Fields = {}) {
  const worksheets = [{ owner: 'seat' as const, key: 'seat:1', table: 't1', fields }];
  const { moderation } = kind.summarize(options, { worksheets, room, related: {} });
  return takenModeration.parse(moderation).taken;
}

describe('what a result tells the facilitator of entries that people took along', () => {
  test('is told by every kind that takes entries in', () => {
    const taking = [...rulesByKind.values()].filter(({ takesCarried }) => takesCarried);
    expect(taking.map(({ kind }) => kind).sort()).toEqual(kinds.map(({ kind }) => kind).sort());
  });

  for (const { kind: name, options, seen, unseen, changed, keepsKey } of kinds) {
    const kind = rulesByKind.get(name);
    if (!kind) throw new Error(`There is no ${name}.`);
    const fields = { 'carried.c1': carried('Call back'), ...seen };
    const words = entryKey('Call back');

    test(`${name}: where they came from, their words there, and the group that they stand in`, () => {
      const [one, ...more] = takenIn(kind, options, fields);
      expect(one).toMatchObject({ exercise: 'little', words, text: 'Call back' });
      expect(more).toEqual([]);
      const [reworded] = takenIn(kind, options, { ...fields, [changed]: 'Ring them' });
      expect(reworded).toMatchObject({ words, text: 'Ring them' });
      expect(reworded?.key === one?.key).toBe(keepsKey === true);
    });

    test(`${name}: nothing of what is hidden there`, () => {
      const [one] = takenIn(kind, options, fields);
      const room = { [markField('hidden', one?.key ?? '')]: true };
      expect(takenIn(kind, options, fields, room)).toEqual([]);
    });

    test.runIf(unseen)(`${name}: nothing of what its writer keeps`, () => {
      expect(takenIn(kind, options, { 'carried.c1': carried('Call back'), ...unseen })).toEqual([]);
    });
  }
});
