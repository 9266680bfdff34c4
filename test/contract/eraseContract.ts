import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#server/storage/store.ts';
import { someOp, someRegister, someSeat, someSession, someToken } from './someRows.ts';
import type { OpenedStore } from './storeContract.ts';

/** Ana's words and Ben's, in every row that can hold some; both sit at one table. */
export async function writeTwoPeople(store: Store, anasWords: string): Promise<void> {
  const body = (seat: string, words: string): string => JSON.stringify({ seat, value: words });
  await store.transact(async (writer) => {
    await writer.insertSession(someSession());
    await writer.putSeat(someSeat({ name: anasWords, scribe: true, returnKey: 'key of Ana' }));
    await writer.putSeat(someSeat({ id: 'ben', name: 'Ben', revision: 6, returnKey: 'key of Ben' }));
    await writer.putToken(someToken({ hash: 'ana 1', kind: 'seat', session: 's1', seat: 'ana' }));
    await writer.putToken(someToken({ hash: 'ana 2', kind: 'seat', session: 's1', seat: 'ana' }));
    await writer.putToken(someToken({ hash: 'ben', kind: 'seat', session: 's1', seat: 'ben' }));
    await writer.insertOp(
      someOp({ id: 'writes', revision: 6, outcome: 'late', body: body('ana', anasWords) }),
    );
    await writer.insertOp(
      someOp({ id: 'joins', type: 'seat.join', revision: 5, body: body('ana', 'her name') }),
    );
    await writer.insertOp(someOp({ id: 'bens', revision: 7, actor: 'seat:ben', body: body('ben', 'his') }));
    await writer.insertOp(someOp({ id: 'opens', revision: 8, actor: 'facilitator:mira' }));
    for (const slot of ['current', 'late:page-1', 'conflict:page-1-5', 'reset:op:current']) {
      await writer.putRegister('s1', someRegister({ slot, value: anasWords }));
    }
    await writer.putRegister('s1', someRegister({ owner: 'seat:ben', value: 'his' }));
    await writer.putRegister('s1', someRegister({ owner: 'table:t1', value: 'theirs' }));
    await writer.putRevision('s1', 8);
  });
}

/** What every store promises about people who are erased (SPEC rule 11). */
export function describeErasing(name: string, open: () => Promise<OpenedStore>): void {
  describe(`erasing somebody on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
      await writeTwoPeople(store, 'Anastasia');
    });
    afterEach(() => opened.dispose());

    const bodiesOf = (actor: string) => store.transact((writer) => writer.opBodies('s1', actor));
    const logOf = () => Promise.all(['joins', 'writes', 'bens', 'opens'].map((id) => store.op('s1', id)));
    const eraseAna = () => store.transact((writer) => writer.eraseSeat('s1', 'ana'));

    test('rule 11: seat, way back, tokens and own answers in every slot go, and the others’ stay', async () => {
      await eraseAna();
      const again = await opened.reopen();
      expect((await again.seats('s1')).map(({ id }) => id)).toEqual(['ben']);
      expect(await again.seat('s1', 'ana')).toBeUndefined();
      expect(await again.seatCounts()).toEqual(new Map([['s1', 1]]));
      expect(await again.seatByReturnKey('key of Ana')).toBeUndefined();
      expect(await again.seatByReturnKey('key of Ben')).toMatchObject({ id: 'ben' });
      expect(await again.token('ana 1')).toBeUndefined();
      expect(await again.token('ana 2')).toBeUndefined();
      expect(await again.token('ben')).toMatchObject({ seat: 'ben' });
      const left = (await again.registers('s1', {})).map(
        ({ owner, value }) => `${owner} ${JSON.stringify(value)}`,
      );
      expect(left.toSorted()).toEqual(['seat:ben "his"', 'table:t1 "theirs"']);
    });

    test('rule 11: the log keeps every revision, and a copy of an op is answered as before; the words are gone', async () => {
      const before = await logOf();
      await eraseAna();
      expect(await logOf()).toEqual(before);
      expect(await store.op('s1', 'writes')).toEqual({ revision: 6, outcome: 'late', actor: 'seat:ana' });
      expect(await bodiesOf('seat:ana')).toEqual(['{}', '{}']);
      expect(await bodiesOf('seat:ben')).toEqual(['{"seat":"ben","value":"his"}']);
      expect((await store.session('s1'))?.revision).toBe(8);
    });

    test('rule 11: what an actor has done is read in the order in which it was done', async () => {
      expect(await bodiesOf('seat:ana')).toEqual([
        '{"seat":"ana","value":"her name"}',
        '{"seat":"ana","value":"Anastasia"}',
      ]);
      expect(await bodiesOf('seat:nobody')).toEqual([]);
      expect(await store.transact((writer) => writer.opBodies('s2', 'seat:ana'))).toEqual([]);
    });

    test('rule 11: one session’s person is not another’s of the same id', async () => {
      await store.transact(async (writer) => {
        await writer.insertSession(someSession({ id: 's2', code: '234567' }));
        await writer.putSeat(someSeat({ session: 's2' }));
        await writer.putToken(someToken({ hash: 'other', kind: 'seat', session: 's2', seat: 'ana' }));
        await writer.insertOp(someOp({ session: 's2', body: '{"value":1}' }));
        await writer.putRegister('s2', someRegister());
      });
      await eraseAna();
      expect(await store.seat('s2', 'ana')).toMatchObject({ name: 'Ana' });
      expect(await store.token('other')).toMatchObject({ seat: 'ana' });
      expect(await store.registers('s2', {})).toEqual([someRegister()]);
      expect(await store.transact((writer) => writer.opBodies('s2', 'seat:ana'))).toEqual(['{"value":1}']);
    });

    test('rule 11: of two seats that became one everything leads to the one, and goes with it', async () => {
      const at = 2_000_000_000_000;
      await store.transact((writer) =>
        writer.mergeSeat({ session: 's1', id: 'ana', returnKey: 'key of Ana' }, 'ben', at),
      );
      const again = await opened.reopen();
      expect((await again.seats('s1')).map(({ id }) => id)).toEqual(['ben']);
      expect(await again.token('ana 2')).toMatchObject({ kind: 'seat', seat: 'ben' });
      expect(await again.seatByReturnKey('key of Ana')).toMatchObject({ id: 'ben' });
      expect(await again.seatByReturnKey('key of Ben')).toMatchObject({ id: 'ben' });
      expect(await again.op('s1', 'joins')).toMatchObject({ actor: 'seat:ben', revision: 5 });
      expect(await again.registers('s1', { owner: 'seat:ana' })).toEqual([]);
      expect(await again.registers('s1', { owner: 'seat:ben' })).toHaveLength(1);
      await again.transact((writer) => writer.eraseSeat('s1', 'ben'));
      expect(await again.seatByReturnKey('key of Ana')).toBeUndefined();
      expect(await again.token('ana 2')).toBeUndefined();
      const bodies = await again.transact((writer) => writer.opBodies('s1', 'seat:ben'));
      expect(bodies).toEqual(['{}', '{}', '{}']);
    });

    test('rule 11: an erasing whose transaction fails has erased nothing', async () => {
      const failing = store.transact(async (writer) => {
        await writer.eraseSeat('s1', 'ana');
        throw new Error('on purpose');
      });
      await expect(failing).rejects.toThrow('on purpose');
      expect(await store.seat('s1', 'ana')).toMatchObject({ name: 'Anastasia' });
      expect(await bodiesOf('seat:ana')).toHaveLength(2);
      expect(await bodiesOf('seat:ana')).not.toContain('{}');
    });

    test('a rehearsal is removed with all that is in it; a real session never is', async () => {
      const rows = { id: 's2', code: '234567', rehearsalOf: 's1' } as const;
      await store.transact(async (writer) => {
        await writer.insertSession(someSession(rows));
        await writer.putSeat(someSeat({ session: 's2' }));
        await writer.putToken(someToken({ hash: 'rehearsed', kind: 'seat', session: 's2', seat: 'ana' }));
        await writer.insertOp(someOp({ session: 's2' }));
        await writer.putRegister('s2', someRegister());
        await writer.putTick('s2', { item: 'venue', by: 'Mira', atMs: 1 });
      });
      await store.transact((writer) => writer.removeRehearsal('s2'));
      expect((await store.sessions()).map(({ id }) => id)).toEqual(['s1']);
      expect(await store.seats('s2')).toEqual([]);
      expect(await store.token('rehearsed')).toBeUndefined();
      expect(await store.op('s2', 'op')).toBeUndefined();
      expect(await store.registers('s2', {})).toEqual([]);
      expect(await store.ticks('s2')).toEqual([]);
      expect((await store.seats('s1')).map(({ id }) => id).toSorted()).toEqual(['ana', 'ben']);
      const real = store.transact((writer) => writer.removeRehearsal('s1'));
      await expect(real).rejects.toThrow('Only a rehearsal');
      expect(await store.seats('s1')).toHaveLength(2);
    });

    test('rule 11: settling comes to an end, again too, and when there is nothing to settle', async () => {
      await expect(store.settleErased()).resolves.toBeUndefined();
      await eraseAna();
      await expect(Promise.all([store.settleErased(), store.settleErased()])).resolves.toHaveLength(2);
      await expect(store.settleErased()).resolves.toBeUndefined();
      expect(await store.seats('s1')).toHaveLength(1);
    });
  });
}
