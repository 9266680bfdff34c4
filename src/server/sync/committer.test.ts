import { describe, expect, test } from 'vitest';
import type { Store } from '#server/storage/store.ts';
import { systemClock } from '#server/systemClock.ts';
import { createCommitter } from './committer.ts';

/** A store that writes down what is committed together, and fails when a test says so. */
function fakeStore(failing: (batch: readonly string[]) => boolean = () => false) {
  const batches: string[][] = [];
  let batch: string[] = [];
  const store: Pick<Store, 'transact'> = {
    async transact(work) {
      batch = [];
      // No work of these tests looks at its writer.
      const value = await work(undefined as never);
      if (failing(batch)) throw new Error('The disk is full.');
      batches.push(batch);
      return value;
    },
  };
  const note = (name: string) => async () => {
    batch.push(name);
    return name;
  };
  return { store, batches, note };
}

describe('rule 1: group commit', () => {
  test('rule 1: works that come together share one commit, in the order in which they came', async () => {
    const { store, batches, note } = fakeStore();
    const committer = createCommitter(store, systemClock);
    const names = ['a', 'b', 'c', 'd'];
    expect(await Promise.all(names.map((name) => committer.submit(note(name))))).toEqual(names);
    expect(batches).toEqual([names]);
  });

  test('rule 1: a work that throws fails alone; those that came with it are committed', async () => {
    const { store, batches, note } = fakeStore();
    const committer = createCommitter(store, systemClock);
    const broken = committer.submit(() => Promise.reject(new Error('A bug.')));
    const settled = await Promise.allSettled([
      committer.submit(note('a')),
      broken,
      committer.submit(note('b')),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([['a'], ['b']]);
  });

  test('rule 1: when the commit itself fails, nobody is told that it went well', async () => {
    const { store, batches, note } = fakeStore((batch) => batch.includes('b'));
    const committer = createCommitter(store, systemClock);
    const settled = await Promise.allSettled(['a', 'b', 'c'].map((name) => committer.submit(note(name))));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([['a'], ['c']]);
  });

  test('rule 1: work that comes just as a commit ends is not left lying', async () => {
    // However many turns of the queue a caller takes between its two works.
    for (let turns = 0; turns < 12; turns += 1) {
      const { store, batches, note } = fakeStore();
      const committer = createCommitter(store, systemClock);
      await committer.submit(note('first'));
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await committer.submit(note('second'));
      expect(batches.flat(), `after ${turns} turns`).toEqual(['first', 'second']);
    }
  });

  test('rule 1: more than fit in one batch are committed in several, in order', async () => {
    const { store, batches, note } = fakeStore();
    const committer = createCommitter(store, systemClock);
    const names = Array.from({ length: 600 }, (_, index) => `${index}`);
    await Promise.all(names.map((name) => committer.submit(note(name))));
    expect(batches.map((batch) => batch.length)).toEqual([256, 256, 88]);
    expect(batches.flat()).toEqual(names);
  });

  test('drained means that everything submitted has been committed', async () => {
    const { store, batches, note } = fakeStore();
    const committer = createCommitter(store, systemClock);
    void committer.submit(note('a'));
    void committer.submit(note('b'));
    await committer.drain();
    expect(batches).toEqual([['a', 'b']]);
  });
});
