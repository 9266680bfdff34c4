import { expect, test } from 'vitest';
import { roomProgress } from './tableProgress.ts';

const seat = (id: string, table: string) => ({ id, name: id, table, language: 'en' as const });

test('readiness counts connected people only; who left early is no reason to wait', () => {
  const progress = roomProgress({
    tables: [
      { id: 't1', name: '', business: 'b1' },
      { id: 't2', name: '', business: 'b1' },
    ],
    seats: [seat('mei', 't1'), seat('omar', 't1'), seat('li', 't2')],
    answered: ['seat:mei', 'seat:li'],
    online: ['mei', 'omar'],
  });
  expect(progress).toMatchObject({ ready: 1, connected: 2 });
  expect(progress.missing.map(({ name }) => name)).toEqual(['omar']);
  expect(progress.tables).toEqual([
    { table: 't1', answered: 1, seats: 2 },
    { table: 't2', answered: 1, seats: 1 },
  ]);
});
