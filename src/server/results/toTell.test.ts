import { expect, test } from 'vitest';
import type { Part } from '#shared/sync/protocol.ts';
import { toTell } from './toTell.ts';

test('rule 9: a slow reader gets the newest result, and the material that was told before it', () => {
  const told = { revision: 1, exercise: 'ideas' };
  const result: Part = { part: 'result', ...told, joined: 2, scopes: [] };
  const count: Part = { part: 'count', ...told, ready: 1, joined: 2, of: 'seat' };
  const material: Part = { part: 'material', ...told, scopes: [] };
  const atTable: Part = { part: 'tableMaterial', ...told, table: 't1', material: 'A' };
  const kept = new Map<string, readonly Part[]>();
  for (const computed of [[material, result, count], [atTable, result, count], [result]]) {
    for (const { parts, latest } of toTell('ideas', computed)) kept.set(latest, parts);
  }
  expect([...kept.values()].flat()).toEqual([material, result, atTable]);
});
