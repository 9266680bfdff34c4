import { describe, expect, test } from 'vitest';
import { bringBack, openConflicts, pendingLate, type Register, setAside } from '#shared/sync/worksheet.ts';
import { mergedSheets } from './mergedSheets.ts';

const at = (owner: 'old' | 'kept', changes: Partial<Register>): Register => ({
  exercise: 'alone',
  owner: `seat:${owner}`,
  field: 'text',
  slot: 'current',
  value: 'words',
  revision: 5,
  client: `page of ${owner}`,
  ...changes,
});
const place = ({ exercise, field, slot }: Register): string => [exercise, field, slot].join(' ');

/** All that the kept seat has once the two were merged by the op of revision 50. */
function merged(from: readonly Register[], into: readonly Register[]): readonly Register[] {
  const written = mergedSheets(from, into, { owner: 'seat:kept', revision: 50, op: 'merges' });
  expect(written.every(({ owner }) => owner === 'seat:kept')).toBe(true);
  return [...new Map([...into, ...written].map((one) => [place(one), one])).values()];
}
const said = (all: readonly Register[], field = 'text'): readonly string[] =>
  all
    .filter((one) => one.field === field && one.value !== null)
    .map(({ slot, value }) => `${slot.replace(/:.*/, '')} ${JSON.stringify(value)}`)
    .toSorted();

describe('rule 6: two seats of one person become one', () => {
  test('rule 6: a field that one of them lacks moves over, as of the merge', () => {
    const all = merged([at('old', { value: 'only here' })], [at('kept', { field: 'other' })]);
    expect(said(all)).toEqual(['current "only here"']);
    expect(all.find(({ field }) => field === 'text')?.revision).toBe(50);
    expect(said(all, 'other')).toEqual(['current "words"']);
  });

  test('rule 6: of a field that both have the newer stands, whoever’s it is, and the other can be restored', () => {
    const [older, newer] = [
      { value: 'older', revision: 5 },
      { value: 'newer', revision: 9 },
    ];
    const expected = ['conflict "older"', 'current "newer"'];
    expect(said(merged([at('old', newer)], [at('kept', older)]))).toEqual(expected);
    expect(said(merged([at('old', older)], [at('kept', newer)]))).toEqual(expected);
  });

  test('rule 6: the same words twice are no conflict, and an emptied field makes room for what the other has', () => {
    expect(said(merged([at('old', {})], [at('kept', { revision: 8 })]))).toEqual(['current "words"']);
    expect(said(merged([at('old', {})], [at('kept', { value: null, revision: 8 })]))).toEqual([
      'current "words"',
    ]);
    expect(said(merged([at('old', { value: null, revision: 8 })], [at('kept', {})]))).toEqual([
      'current "words"',
    ]);
  });

  test('rule 6: conflicts of both stay beside what stands, also where both have one in the same place', () => {
    const slot = 'conflict:page-3';
    const all = merged(
      [at('old', { slot, value: 'one' }), at('old', { value: 'a', revision: 4 })],
      [at('kept', { slot, value: 'two' }), at('kept', { value: 'b', revision: 6 })],
    );
    expect(said(all)).toEqual(['conflict "a"', 'conflict "one"', 'conflict "two"', 'current "b"']);
    expect(openConflicts(all)).toHaveLength(3);
  });
});

describe('rule 5: what came too late goes on waiting', () => {
  const late = (owner: 'old' | 'kept', changes: Partial<Register>): Register =>
    at(owner, { slot: `late:page of ${owner}`, ...changes });

  test('rule 5: from either seat, though the other’s value is newer', () => {
    const fromOld = [at('old', { value: 'a', revision: 4 }), late('old', { value: 'late a', revision: 6 })];
    const ofKept = [at('kept', { value: 'b', revision: 8 })];
    expect(pendingLate(merged(fromOld, ofKept)).map(({ value }) => value)).toEqual(['late a']);
    const newer = [at('old', { value: 'a', revision: 9 })];
    const waiting = [at('kept', { value: 'b', revision: 4 }), late('kept', { value: 'late b', revision: 6 })];
    const all = merged(newer, waiting);
    expect(pendingLate(all).map(({ value }) => value)).toEqual(['late b']);
    expect(said(all)).toEqual(['conflict "b"', 'current "a"', 'late "late b"']);
  });

  test('rule 5: one that the facilitator has passed over does not come up again', () => {
    const all = merged(
      [late('old', { value: 'passed over', revision: 4 }), at('old', { value: 'taken', revision: 9 })],
      [],
    );
    expect(pendingLate(all)).toEqual([]);
    expect(said(all)).toEqual(['current "taken"', 'late "passed over"']);
  });
});

test('rule 5: the undo of a reset brings back what both seats had, the one beside the other', () => {
  const reset = (own: Register): readonly Register[] => setAside([own], { revision: 20, op: 'resets' });
  const all = merged(reset(at('old', { value: 'a' })), reset(at('kept', { value: 'b' })));
  const back = bringBack(all, { reset: 'resets', revision: 60, op: 'undoes' });
  const now = new Map([...all, ...back].map((one) => [place(one), one]));
  expect(said([...now.values()])).toEqual(['conflict "a"', 'current "b"']);
});

test('rule 6: an entry that both have taken along stays once', () => {
  const taken = (owner: 'old' | 'kept', value: string): Register =>
    at(owner, { field: 'carried.abc', value });
  expect(said(merged([taken('old', 'x')], [taken('kept', 'y')]), 'carried.abc')).toEqual(['current "y"']);
});
