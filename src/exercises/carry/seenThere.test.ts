import { describe, expect, test } from 'vitest';
import { rulesByKind } from '#exercises/registry.ts';

const seenOf = (kind: string, options: unknown) => rulesByKind.get(kind)?.carriedSeenOf?.(options);
const things = { item: { en: 'Thing' }, atMost: 5 };

describe('what is taken along is seen by the room at once', () => {
  test('in a list that leaves its writers no choice, or begins with the room', () => {
    expect(seenOf('list', things)).toEqual(['seat', 'table']);
    expect(seenOf('list', { ...things, sharing: { default: 'room' } })).toEqual(['seat', 'table']);
    expect(seenOf('list', { ...things, sharing: { default: 'table' } })).toEqual([]);
    expect(seenOf('list', { ...things, sharing: { default: 'private' } })).toEqual([]);
  });

  test('in a table’s plan, and not in a person’s own', () => {
    expect(seenOf('action-table', { rows: 5, atMost: 20, days: 90 })).toEqual(['table']);
  });
});
