import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someExercise } from '../../../test/helpers/someWorkshop.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { type AnswerKinds, answerRows } from './answerRows.ts';

const settings = someSettings({
  businesses: [
    { id: 'b1', name: 'Harbour' },
    { id: 'b2', name: 'Hill' },
  ],
  tables: [
    { id: 't2', name: 'Window', business: 'b2' },
    { id: 't1', name: 'Door', business: 'b1' },
  ],
});

const workshop = {
  exercises: [
    someExercise('second', { title: { en: 'Second', 'zh-Hans': '第二' } }),
    someExercise('first', { title: { en: 'First', 'zh-Hans': '第一' } }),
  ],
};

/** A kind in which people's worksheets are private when they say so, and whose fields are said as they are. */
const kinds: AnswerKinds = new Map([
  [
    'scale',
    {
      say: (_options, field, value) => ({
        label: `the ${field}`,
        text: typeof value === 'string' ? value : JSON.stringify(value),
      }),
      publicFields: (_options, fields, owner) =>
        owner === 'seat' && fields['private'] === true ? {} : fields,
    },
  ],
]);

const seats: readonly Seat[] = [
  { id: 'ben', name: 'Ben', table: 't1', language: 'en', scribe: false },
  { id: 'ana', name: 'Ana', table: 't1', language: 'en', scribe: false },
  { id: 'li', name: '李娜', table: 't2', language: 'zh-Hans', scribe: false },
];

function register(owner: string, changes: Partial<Register> = {}): Register {
  const key = { exercise: 'first', owner: `seat:${owner}`, field: 'rating', slot: 'current' };
  return { ...key, value: 7, revision: 5, client: 'page', ...changes };
}

function rows(registers: readonly Register[], language: 'en' | 'zh-Hans' = 'en') {
  return answerRows({ workshop, kinds, settings, seats, registers, language });
}

describe('answers as rows', () => {
  test('stand in the order of exercises, tables and names', () => {
    const all = ['ben', 'ana', 'li'].flatMap((owner) => [
      register(owner),
      register(owner, { exercise: 'second' }),
    ]);
    expect(rows(all).map(({ exercise, table, name }) => `${exercise} ${table} ${name}`)).toEqual([
      'Second Window 李娜',
      'Second Door Ana',
      'Second Door Ben',
      'First Window 李娜',
      'First Door Ana',
      'First Door Ben',
    ]);
  });

  test('hold of a table what a person could keep to themselves', () => {
    const told = ['seat:ana', 'table:t1'].flatMap((owner) => [
      register('', { owner, value: owner }),
      register('', { owner, field: 'private', value: true }),
    ]);
    expect(rows(told).map(({ answer }) => answer)).toEqual(['table:t1', 'true']);
  });

  test('say who, where, of which business, what was asked and what was answered, in one language', () => {
    expect(rows([register('li')], 'zh-Hans')).toEqual([
      {
        name: '李娜',
        table: 'Window',
        business: 'Hill',
        exercise: '第一',
        question: 'How well do we serve?',
        field: 'the rating',
        answer: '7',
        status: 'answered',
        state: null,
      },
    ]);
  });

  test('rule 5: a late answer stands beside the one that counts, until it is taken in', () => {
    const late = register('ana', { slot: 'late', value: 9, revision: 8 });
    const states = (registers: readonly Register[]) =>
      rows(registers).map(({ answer, status }) => `${status} ${answer}`);
    expect(states([register('ana'), late])).toEqual(['answered 7', 'late 9']);
    expect(states([register('ana', { value: 9, revision: 8 }), late])).toEqual(['answered 9']);
  });

  test('rule 6: a value that lost to another is there, and called so', () => {
    const lost = register('ana', { slot: 'conflict:op', value: 2 });
    expect(rows([register('ana'), lost]).map(({ status }) => status)).toEqual(['answered', 'conflict']);
  });

  test('what somebody keeps to themselves is in no row, not even as late', () => {
    const own = [
      register('ana', { field: 'text', value: 'secret' }),
      register('ana', { field: 'private', value: true }),
      register('ana', { field: 'text', value: 'more', slot: 'late:page', revision: 9 }),
    ];
    expect(rows([...own, register('ben')]).map(({ name, answer }) => `${name} ${answer}`)).toEqual(['Ben 7']);
  });

  test('what a table wrote follows its members, under no one’s name; facilitator’s marks are no answers', () => {
    const table = register('', { owner: 'table:t1', value: 'ours' });
    const marks = register('', { owner: 'room', value: 'hidden' });
    expect(rows([table, marks, register('ben')]).map((row) => [row.name, row.table, row.answer])).toEqual([
      ['Ben', 'Door', '7'],
      ['', 'Door', 'ours'],
    ]);
  });

  test('what was hidden or held is there all the same, and called so', () => {
    const moderated: AnswerKinds = new Map([
      [
        'scale',
        {
          say: (_options, field, value) => ({ label: field, text: JSON.stringify(value) }),
          publicFields: (_options, fields) => fields,
          entryState: (_options, { fields, room, moderate }, field) => {
            if (room[`hidden.${field}`] === true) return 'hidden';
            return moderate(JSON.stringify(fields[field])) === null ? 'shown' : 'held';
          },
        },
      ],
    ]);
    const all = [
      register('ana', { field: 'a', value: 'kind' }),
      register('ana', { field: 'b', value: 'rude' }),
      register('ana', { field: 'c', value: 'gone' }),
      register('', { owner: 'room', field: 'hidden.c', value: true }),
    ];
    const moderate = (text: string) => (text === '"rude"' ? 'words' : null);
    const source = {
      workshop,
      kinds: moderated,
      settings,
      seats,
      registers: all,
      language: 'en',
      moderate,
    } as const;
    expect(answerRows(source).map(({ answer, state }) => `${answer} ${state}`)).toEqual([
      '"kind" shown',
      '"rude" held',
      '"gone" hidden',
    ]);
  });

  test('of a list there are its entries: neither their order nor those that were removed', () => {
    const entry = (id: string, key: string, value: Register['value']) =>
      register('ana', { field: `rows.${id}.${key}`, value });
    const list = [
      entry('a', 'text', 'suppliers'),
      entry('a', 'order', 1),
      entry('b', 'text', 'typo'),
      entry('b', 'order', 2),
      entry('b', 'removed', true),
    ];
    expect(rows(list).map(({ answer }) => answer)).toEqual(['suppliers']);
  });

  test('what a reset has set aside is no row', () => {
    expect(rows([register('ana', { slot: 'reset:op:current' })])).toEqual([]);
  });

  test('a withdrawn or empty answer is no row', () => {
    const values = [null, '7', '', '说“你好”', ['a', { b: 1 }], false];
    const registers = values.map((value, index) => register('ana', { field: `f${index}`, value }));
    expect(rows(registers).map(({ answer }) => answer)).toEqual(['7', '说“你好”', '["a",{"b":1}]', 'false']);
  });

  test('nobody’s answers make no rows', () => {
    expect(rows([])).toEqual([]);
    expect(rows([register('gone')])).toEqual([]);
  });
});

describe('anonymous answers as rows', () => {
  const anonymous = { exercises: [someExercise('wishes', { anonymous: true, minimum: 3 })] };
  const wish = (hash: string, value: string, changes: Partial<Register> = {}) =>
    register('', {
      exercise: 'wishes',
      owner: `anonymous:${hash}:b1`,
      value,
      client: 'anonymous',
      ...changes,
    });
  const said = (registers: readonly Register[]) =>
    answerRows({ workshop: anonymous, kinds, settings, seats, registers, language: 'en' });
  const three = [wish('z', 'air'), wish('m', 'light'), wish('a', 'rest')];

  test('have neither name nor table, and stand in an order that says nothing', () => {
    expect(said(three).map(({ name, table, business, answer }) => [name, table, business, answer])).toEqual([
      ['', '', 'Harbour', 'rest'],
      ['', '', 'Harbour', 'light'],
      ['', '', 'Harbour', 'air'],
    ]);
    expect(said(three.toReversed())).toEqual(said(three));
  });

  test('are not among them while they are so few that they would tell whose they are', () => {
    expect(said(three.slice(1))).toEqual([]);
    expect(said([...three.slice(1), wish('z', '', { value: null })])).toEqual([]);
    expect(said([...three.slice(1), wish('z', 'for another', { owner: 'anonymous:z:b2' })])).toEqual([]);
  });

  test('are not set apart by having come late', () => {
    const late = wish('m', 'on second thought', { slot: 'late:anonymous', revision: 9 });
    expect(said([...three, late])).toEqual(said(three));
  });
});
