import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someExercise } from '../../../test/helpers/someWorkshop.ts';
import type { Seat } from '#shared/sync/protocol.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { answerRows } from './answerRows.ts';

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

const seats: readonly Seat[] = [
  { id: 'ben', name: 'Ben', table: 't1', language: 'en' },
  { id: 'ana', name: 'Ana', table: 't1', language: 'en' },
  { id: 'li', name: '李娜', table: 't2', language: 'zh-Hans' },
];

function register(owner: string, changes: Partial<Register> = {}): Register {
  const key = { exercise: 'first', owner: `seat:${owner}`, field: 'rating', slot: 'current' };
  return { ...key, value: 7, revision: 5, client: 'page', ...changes };
}

function rows(registers: readonly Register[], language: 'en' | 'zh-Hans' = 'en') {
  return answerRows({ workshop, settings, seats, registers, language });
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

  test('say who, where, of which business, what was asked and what was answered, in one language', () => {
    expect(rows([register('li')], 'zh-Hans')).toEqual([
      {
        name: '李娜',
        table: 'Window',
        business: 'Hill',
        exercise: '第一',
        question: 'How well do we serve?',
        field: 'rating',
        answer: '7',
        status: 'answered',
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

  test('a withdrawn answer is no row; text stays text and lists become JSON', () => {
    const values = [null, '7', '', '说“你好”', ['a', { b: 1 }], false];
    const registers = values.map((value, index) => register('ana', { field: `f${index}`, value }));
    expect(rows(registers).map(({ answer }) => answer)).toEqual([
      '7',
      '',
      '说“你好”',
      '["a",{"b":1}]',
      'false',
    ]);
  });

  test('nobody’s answers make no rows', () => {
    expect(rows([])).toEqual([]);
    expect(rows([register('gone')])).toEqual([]);
  });
});
