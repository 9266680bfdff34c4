import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#server/storage/store.ts';
import { someRegister } from './someRows.ts';
import type { OpenedStore } from './storeContract.ts';

function someWish(name: string, value: string, changes: Parameters<typeof someRegister>[0] = {}) {
  const owner = `anonymous:${name}:b1`;
  return someRegister({
    exercise: 'wishes',
    owner,
    field: 'text',
    value,
    client: 'anonymous',
    revision: 1,
    ...changes,
  });
}

/** What every store promises of answers that nobody can tell whose they are (docs/decisions/0016-anonymous.md). */
export function describeAnonymous(name: string, open: () => Promise<OpenedStore>): void {
  describe(`anonymous answers on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    test('are kept beside the named ones, in the order of their names, and written over', async () => {
      const named = someRegister({ exercise: 'wishes', revision: 9 });
      await store.transact(async (writer) => {
        for (const wish of [someWish('z', 'draft'), named, someWish('a', 'light'), someWish('z', 'air')]) {
          await writer.putRegister('s1', wish);
        }
        await writer.putRegister('s2', someWish('a', 'elsewhere'));
      });
      const [air, light] = [someWish('z', 'air'), someWish('a', 'light')];
      expect(await store.registers('s1', { exercise: 'wishes' })).toEqual([named, light, air]);
      expect(await store.registers('s1', { owner: light.owner })).toEqual([light]);
      expect(await store.registers('s1', { owner: named.owner })).toEqual([named]);
      expect(await store.register('s1', air)).toEqual(air);
      expect(await store.register('s1', { ...air, slot: 'late:anonymous' })).toBeUndefined();
    });

    test('are found by several owners at once', async () => {
      await store.transact(async (writer) => {
        for (const wish of [someWish('a', 'light'), someWish('b', 'air')])
          await writer.putRegister('s1', wish);
      });
      const owners = ['anonymous:b:b1', 'anonymous:c:b1'];
      expect(await store.anonymousAnswers('s1', owners)).toEqual([someWish('b', 'air')]);
      expect(await store.anonymousAnswers('s2', owners)).toEqual([]);
      expect(await store.anonymousAnswers('s1', [])).toEqual([]);
    });

    test('have ops of their own, each once', async () => {
      const op = {
        id: 'op',
        exercise: 'wishes',
        owner: 'anonymous:a:b1',
        revision: 2,
        outcome: 'applied',
      } as const;
      expect(await store.anonymousOp('s1', 'op')).toBeUndefined();
      await store.transact((writer) => writer.insertAnonymousOp('s1', op));
      expect(await store.anonymousOp('s1', 'op')).toEqual(op);
      expect(await store.anonymousOp('s2', 'op')).toBeUndefined();
      await expect(store.transact((writer) => writer.insertAnonymousOp('s1', op))).rejects.toThrow(
        'anonymous_op',
      );
    });

    test('are all there after they were put in order, with the seats that have answered, sorted', async () => {
      const wishes = Array.from({ length: 450 }, (_, index) => someWish(`${1000 - index}`, `wish ${index}`));
      const kept = someWish('a', 'of another exercise', { exercise: 'fears' });
      await store.transact(async (writer) => {
        for (const wish of [...wishes, kept]) await writer.putRegister('s1', wish);
        for (const { owner } of wishes) {
          await writer.insertAnonymousOp('s1', {
            id: owner,
            exercise: 'wishes',
            owner,
            revision: 1,
            outcome: 'applied',
          });
        }
      });
      expect(await store.anonymousSeats('s1', 'wishes')).toEqual([]);
      await store.transact((writer) => writer.sealAnonymous('s1', 'wishes', ['omar', 'ana']));
      await store.transact((writer) => writer.sealAnonymous('s1', 'wishes', ['omar', 'mei', 'ana']));
      const again = await opened.reopen();
      expect(await again.anonymousSeats('s1', 'wishes')).toEqual(['ana', 'mei', 'omar']);
      expect(await again.anonymousSeats('s1', 'fears')).toEqual([]);
      const sorted = wishes.toSorted((a, b) => (a.owner < b.owner ? -1 : 1));
      expect(await again.registers('s1', { exercise: 'wishes' })).toEqual(sorted);
      expect(await again.registers('s1', { exercise: 'fears' })).toEqual([kept]);
      expect(await again.anonymousOp('s1', 'anonymous:1000:b1')).toBeDefined();
    });

    test('stay when a seat is erased: nothing says which are its own', async () => {
      await store.transact((writer) => writer.putRegister('s1', someWish('a', 'light')));
      await store.transact((writer) => writer.eraseSeat('s1', 'ana'));
      expect(await store.registers('s1', {})).toEqual([someWish('a', 'light')]);
    });
  });
}
