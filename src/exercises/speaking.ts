import type { Answered } from './defineKind.ts';

/**
 * The worksheets that count where people work alone before their table does: a table that has answered speaks
 * for its members, so that nobody is counted twice; until it has, they speak for themselves.
 */
export function speaking<Response>(answered: readonly Answered<Response>[]): readonly Answered<Response>[] {
  const tables = new Set(answered.filter(({ owner }) => owner === 'table').map(({ table }) => table));
  return answered.filter(({ owner, table }) => owner === 'table' || !tables.has(table));
}
