import { describe, expect, test } from 'vitest';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import { chosenAmong, inOrder, inView, nextHeld, readQueue, withMarks } from './readQueue.ts';

function entry(text: string, changes: Partial<QueueEntry> = {}): QueueEntry {
  return { key: text, field: `hidden.${text}`, text, state: 'held', why: 'room', ...changes };
}
const shown = (text: string) => entry(text, { state: 'shown', why: null });
const texts = (entries: readonly QueueEntry[]) => entries.map(({ text }) => text);

describe('the queue of what people wrote', () => {
  test('is empty for a result that has none', () => {
    expect(readQueue(undefined)).toEqual({ queue: [], held: 0, hidden: 0, shown: 0 });
    expect(readQueue({ taken: [] })).toEqual({ queue: [], held: 0, hidden: 0, shown: 0 });
  });

  test('shows a press at once, before the result with it has come', () => {
    const told = { queue: [entry('a'), entry('b'), shown('c')], held: 9, hidden: 0, shown: 1 };
    const marks: Record<string, boolean> = { 'hidden.a': false, 'hidden.b': true, 'hidden.c': true };
    const now = withMarks(told, (field) => marks[field]);
    expect(now.queue.map(({ state, why }) => [state, why])).toEqual([
      ['shown', null],
      ['hidden', null],
      ['hidden', null],
    ]);
    expect(now.held).toBe(7);
    expect(withMarks(told, () => undefined)).toEqual(told);
  });

  test('has those that wait first, and what came last above', () => {
    const arrivals = new Map([
      ['hidden.a', 1],
      ['hidden.b', 2],
      ['hidden.c', 3],
      ['hidden.d', 1],
    ]);
    const all = [shown('a'), entry('b'), shown('c'), entry('d')];
    expect(texts(inOrder(all, arrivals))).toEqual(['b', 'd', 'c', 'a']);
  });

  test('shows the chosen one with its neighbors, and one that waits whichever is chosen', () => {
    const settled = ['a', 'b', 'c', 'd', 'e'].map(shown);
    expect(texts(inView(settled, 'hidden.c', 3))).toEqual(['b', 'c', 'd']);
    expect(texts(inView(settled, 'hidden.e', 3))).toEqual(['c', 'd', 'e']);
    const all = [entry('new'), entry('newer'), ...settled];
    expect(texts(inView(all, 'hidden.e', 3))).toEqual(['new', 'd', 'e']);
    expect(texts(inView(all, 'hidden.c', 3))).toEqual(['new', 'c', 'd']);
    expect(texts(inView(all, 'hidden.a', 3))).toEqual(['newer', 'a', 'b']);
    expect(texts(inView(all, 'hidden.new', 3))).toEqual(['new', 'newer', 'a']);
    for (const { field } of all) expect(inView(all, field, 3).map((one) => one.field)).toContain(field);
    expect(inView([entry('new')], 'hidden.new', 3)).toHaveLength(1);
  });

  test('keeps what was picked chosen, also once another mark is about it; the first is chosen where it is gone', () => {
    const all = [shown('a'), shown('b')];
    expect(chosenAmong(all, { key: 'b', field: 'hidden.b' })?.text).toBe('b');
    expect(chosenAmong(all, { key: 'b', field: 'hidden.words of b' })?.text).toBe('b');
    expect(chosenAmong(all, { key: 'a', field: 'hidden.b' })?.text).toBe('b');
    expect(chosenAmong(all, { key: 'gone', field: 'hidden.gone' })?.text).toBe('a');
    expect(chosenAmong(all, null)?.text).toBe('a');
    expect(chosenAmong([], { key: 'a', field: 'hidden.a' })).toBeUndefined();
  });

  test('goes on to the next that waits, else back to one before, and stays where none does', () => {
    const all = [entry('a'), entry('b'), shown('c')];
    expect(nextHeld(all, 'hidden.a')).toBe('hidden.b');
    expect(nextHeld(all, 'hidden.b')).toBe('hidden.a');
    expect(nextHeld([shown('a'), entry('b')], 'hidden.b')).toBe('hidden.b');
  });
});
