import { expect, test } from 'vitest';
import { roomProgress } from './tableProgress.ts';

const seat = (id: string, table: string) => ({
  id,
  name: id,
  table,
  language: 'en' as const,
  scribe: false,
});
const tables = [
  { id: 't1', name: '', business: 'b1' },
  { id: 't2', name: '', business: 'b1' },
  { id: 't3', name: '', business: 'b1' },
];
const nobodyWrites = { exercise: 'alone', writers: [], readySeats: [] };
const seats = [seat('mei', 't1'), seat('omar', 't1'), seat('li', 't2')];

test('readiness counts connected people only; who left early is no reason to wait', () => {
  const progress = roomProgress({
    tables,
    seats,
    answered: ['seat:mei', 'seat:li'],
    online: ['mei', 'omar'],
    round: 'seat',
    anonymous: null,
    ...nobodyWrites,
  });
  expect(progress).toMatchObject({ ready: 1, of: 2, answers: 2 });
  expect(progress.missing.map(({ name }) => name)).toEqual(['omar']);
  expect(progress.tables).toEqual([
    { table: 't1', seats: 2, online: 2, answered: 1, typing: 0, handedIn: false },
    { table: 't2', seats: 1, online: 0, answered: 1, typing: 0, handedIn: false },
    { table: 't3', seats: 0, online: 0, answered: 0, typing: 0, handedIn: false },
  ]);
});

test('in the tables’ turn tables count: those at which somebody is connected', () => {
  const progress = roomProgress({
    tables,
    seats,
    answered: ['seat:mei', 'table:t2'],
    online: ['mei', 'omar', 'li'],
    round: 'table',
    anonymous: null,
    ...nobodyWrites,
  });
  expect(progress).toMatchObject({ ready: 1, of: 2, answers: 1, missingTables: ['t1'], missing: [] });
});

test('of an anonymous exercise it says how many have answered, of whom nobody knows who or at which table', () => {
  const progress = roomProgress({
    tables,
    seats,
    answered: [],
    online: ['mei', 'omar', 'li'],
    round: 'seat',
    anonymous: 2,
    ...nobodyWrites,
  });
  expect(progress).toMatchObject({ ready: 2, of: 3, answers: 2, missing: [], missingTables: [] });
  expect(progress.tables.map(({ answered }) => answered)).toEqual([0, 0, 0]);
});

test('it says who is done and who types, here and in this exercise, and waits for nobody who was shown the door', () => {
  const at = (id: string, exercise = 'alone') => ({
    seat: id,
    exercise,
    owner: 'seat' as const,
    field: 'text',
  });
  const progress = roomProgress({
    tables,
    seats: [...seats, { ...seat('eve', 't1'), removed: true }],
    answered: ['seat:mei'],
    online: ['mei', 'omar', 'eve'],
    round: 'seat',
    anonymous: null,
    exercise: 'alone',
    writers: [at('omar'), at('mei'), at('li', 'another')],
    readySeats: [at('mei'), at('li'), at('omar', 'another')],
  });
  expect(progress).toMatchObject({ done: 1, typing: 2, of: 2 });
  expect(progress.tables.map(({ seats: own, typing }) => [own, typing])).toEqual([
    [2, 1],
    [1, 0],
    [0, 0],
  ]);
});
