import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#server/storage/store.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import type { Stage } from '#shared/sync/stage.ts';
import { newGate } from '../helpers/until.ts';
import { someExercise, someWorkshop } from '../helpers/someWorkshop.ts';
import { describeAnonymous } from './anonymousContract.ts';
import { describeErasing } from './eraseContract.ts';
import { describePlan } from './planContract.ts';
import { someOp, someRegister, someSeat, someSession, someToken } from './someRows.ts';

/** A store to test, on data of its own. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes the store and opens what it has left behind. */
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

/** What every store promises (server/storage/store.ts), whatever database is behind it. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the store on ${name}`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
    });
    afterEach(() => opened.dispose());

    test('gives nothing for what was never put there', async () => {
      expect(await store.sessions()).toEqual([]);
      expect(await store.session('s1')).toBeUndefined();
      expect(await store.sessionByCode('K7M4QD')).toBeUndefined();
      expect(await store.workshop('small', 'r1')).toBeUndefined();
      expect(await store.seats('s1')).toEqual([]);
      expect(await store.seat('s1', 'ana')).toBeUndefined();
      expect(await store.seatCounts()).toEqual(new Map());
      expect(await store.op('s1', 'op')).toBeUndefined();
      expect(await store.register('s1', someRegister())).toBeUndefined();
      expect(await store.registers('s1', {})).toEqual([]);
      expect(await store.ticks('s1')).toEqual([]);
      expect(await store.token('hash')).toBeUndefined();
      expect(await store.secret('mac')).toBeUndefined();
    });

    test('keeps sessions, the newest first, and finds one by its code', async () => {
      const [older, newer] = [
        someSession(),
        someSession({ id: 's2', code: '234567', createdMs: 2_000_000_000_001 }),
      ];
      await store.transact(async (writer) => {
        await writer.insertSession(older);
        await writer.insertSession(newer);
      });
      expect(await store.sessions()).toEqual([newer, older]);
      expect(await store.session('s1')).toEqual(older);
      expect(await store.sessionByCode('234567')).toEqual(newer);
      expect(await store.transact((writer) => writer.sessionForUpdate('s2'))).toEqual(newer);
    });

    test('changes of a session change that session, and what they name, alone', async () => {
      const other = someSession({ id: 's2', code: '234567' });
      const settings = { ...someSession().settings, title: '港湾团队 🙂' };
      const stage = { ...someSession().stage, epoch: 9, slide: 'rate' };
      await store.transact(async (writer) => {
        await writer.insertSession(someSession());
        await writer.insertSession(other);
        await writer.putRevision('s1', 12);
        await writer.putSettings('s1', settings, 11);
        await writer.putStage('s1', stage, 12);
      });
      const changed = { revision: 12, settings, settingsRevision: 11, stage, stageRevision: 12 };
      expect(await store.session('s1')).toEqual({ ...someSession(), ...changed });
      expect(await store.session('s2')).toEqual(other);
    });

    test('two sessions never share a code', async () => {
      await store.transact((writer) => writer.insertSession(someSession()));
      const second = store.transact((writer) => writer.insertSession(someSession({ id: 's2' })));
      await expect(second).rejects.toThrow(/./);
      expect((await store.sessions()).map(({ id }) => id)).toEqual(['s1']);
    });

    test('a workshop of a revision is put there once and stays as it was', async () => {
      const workshop = someWorkshop();
      await store.transact(async (writer) => {
        await writer.putWorkshop(workshop);
        await writer.putWorkshop({ ...workshop, title: { en: 'Another title under the same hash' } });
        await writer.putWorkshop({ ...workshop, revision: 'r2', title: { en: 'Second' } });
      });
      expect(await store.workshop('small', 'r1')).toEqual(workshop);
      expect((await store.workshop('small', 'r2'))?.title).toEqual({ en: 'Second' });
    });

    test('seats are those of their session, in the order of joining, and counted', async () => {
      const [ana, ben] = [someSeat({ revision: 3 }), someSeat({ id: 'ben', name: '李娜', revision: 2 })];
      await store.transact(async (writer) => {
        for (const seat of [ana, ben, someSeat({ session: 's2' })]) await writer.putSeat(seat);
      });
      expect(await store.seats('s1')).toEqual([ben, ana]);
      expect(await store.seats('s1', ana.table)).toEqual([ben, ana]);
      expect(await store.seats('s1', 'another')).toEqual([]);
      expect(await store.seat('s1', 'ben')).toEqual(ben);
      expect(await store.seat('s2', 'ben')).toBeUndefined();
      expect(await store.seatCounts()).toEqual(
        new Map([
          ['s1', 2],
          ['s2', 1],
        ]),
      );
    });

    test('a seat put again is the same seat, changed', async () => {
      const changes = {
        name: 'Ana B',
        table: 't2',
        language: 'zh-Hant',
        scribe: true,
        returnKey: 'k',
      } as const;
      const moved = someSeat({ ...changes, revision: 9 });
      await store.transact(async (writer) => {
        await writer.putSeat(someSeat());
        await writer.putSeat(moved);
      });
      expect(await store.seats('s1')).toEqual([moved]);
    });

    test('a seat is found by what its return code is kept as, and by nothing else', async () => {
      await store.transact(async (writer) => {
        await writer.putSeat(someSeat({ returnKey: 'ana-key' }));
        await writer.putSeat(someSeat({ id: 'old' }));
      });
      expect((await store.seatByReturnKey('ana-key'))?.id).toBe('ana');
      expect(await store.seatByReturnKey('')).toBeUndefined();
      expect(await store.seatByReturnKey('ANA-KEY')).toBeUndefined();
    });

    test('a picture is kept once, and is its own session’s', async () => {
      const asset = { session: 's1', hash: 'a1', type: 'image/png', base64: 'iVBORw0KGgo=' };
      await store.transact(async (writer) => {
        await writer.putAsset(asset);
        await writer.putAsset({ ...asset, base64: 'another' });
      });
      expect(await store.asset('s1', 'a1')).toEqual(asset);
      expect(await store.asset('s2', 'a1')).toBeUndefined();
    });

    test('what an older version stored is filled up with what has been added since', async () => {
      const { epoch, slide, step, exercises } = someSession().stage;
      const old = { epoch, slide, step, exercises } as Stage;
      const [exercise] = someWorkshop().exercises;
      const { owner: _added, ...before } = exercise ?? someExercise('rating');
      const pinned = { ...someWorkshop(), exercises: [before] } as unknown as Workshop;
      await store.transact(async (writer) => {
        await writer.putWorkshop(pinned);
        await writer.insertSession({ ...someSession(), stage: old });
      });
      expect((await store.session('s1'))?.stage).toMatchObject({
        slide,
        display: 'live',
        undo: [],
        shown: [],
      });
      expect((await store.workshop('small', 'r1'))?.exercises[0]?.owner).toBe('seat');
    });

    test('rule 2: an op is in the log once; the same id in another session is another op', async () => {
      await store.transact(async (writer) => {
        await writer.insertOp(someOp({ outcome: 'late' }));
        await writer.insertOp(someOp({ session: 's2', revision: 40 }));
      });
      expect(await store.op('s1', 'op')).toEqual({ revision: 5, outcome: 'late', actor: 'seat:ana' });
      expect(await store.op('s2', 'op')).toMatchObject({ revision: 40, outcome: 'applied' });
      await expect(store.transact((writer) => writer.insertOp(someOp({ revision: 6 })))).rejects.toThrow(/./);
    });

    test('rule 2: no two ops of a session have the same revision', async () => {
      await store.transact((writer) => writer.insertOp(someOp()));
      await expect(store.transact((writer) => writer.insertOp(someOp({ id: 'other' })))).rejects.toThrow(/./);
    });

    test.each([
      7,
      -0.5,
      0,
      '',
      '优质服务 🙂 "\\\n\u0000',
      null,
      true,
      [],
      {},
      { 桌: [{ deep: [null, 1e21, { 'a.b': '' }] }] },
    ])('a register gives back %j as it was', async (value) => {
      await store.transact((writer) => writer.putRegister('s1', someRegister({ value })));
      expect(await store.register('s1', someRegister())).toEqual(someRegister({ value }));
    });

    test('a register put again takes the place of its own slot, and of no other', async () => {
      const others = [{ slot: 'late' }, { field: 'why' }, { owner: 'seat:ben' }, { exercise: 'private' }];
      const again = someRegister({ value: 9, revision: 30, client: 'page-2' });
      await store.transact(async (writer) => {
        await writer.putRegister('s1', someRegister());
        for (const other of others) await writer.putRegister('s1', someRegister(other));
        await writer.putRegister('s2', someRegister({ value: 'elsewhere' }));
        await writer.putRegister('s1', again);
      });
      expect(await store.register('s1', someRegister())).toEqual(again);
      expect((await store.registers('s1', {})).map(({ value }) => value)).toEqual([7, 7, 7, 7, 9]);
      expect(await store.registers('s2', {})).toHaveLength(1);
    });

    test('rule 7: registers are found by exercise, owner and what came after a revision', async () => {
      const all = [
        someRegister({ owner: 'seat:ana', revision: 5 }),
        someRegister({ owner: 'seat:ben', revision: 6 }),
        someRegister({ owner: 'seat:ana', exercise: 'private', revision: 7 }),
        someRegister({ owner: 'seat:ana', slot: 'late', revision: 8 }),
      ];
      await store.transact(async (writer) => {
        for (const one of all.toReversed()) await writer.putRegister('s1', one);
      });
      const revisions = async (filter: Parameters<Store['registers']>[1]) =>
        (await store.registers('s1', filter)).map(({ revision }) => revision);
      expect(await revisions({})).toEqual([5, 6, 7, 8]);
      expect(await revisions({ exercise: 'rating' })).toEqual([5, 6, 8]);
      expect(await revisions({ owner: 'seat:ana' })).toEqual([5, 7, 8]);
      expect(await revisions({ since: 6 })).toEqual([7, 8]);
      expect(await revisions({ since: 0, owner: 'seat:ben', exercise: 'rating' })).toEqual([6]);
      expect(await revisions({ since: 8 })).toEqual([]);
    });

    test('what moved the stage is read from the log in its order, and nothing else of it', async () => {
      await store.transact(async (writer) => {
        const types = ['stage.go', 'worksheet.set', 'exercise.phase', 'seat.move', 'stagehand', 'stage.undo'];
        for (const [at, type] of types.entries()) {
          // Written out of order: the order is that of the revisions.
          const revision = types.length - at;
          await writer.insertOp(
            someOp({ id: `op${at}`, type, revision, atMs: 1000 + revision, body: `{"n":${at}}` }),
          );
        }
        await writer.insertOp(someOp({ id: 'else', session: 's2', type: 'stage.go', revision: 1 }));
      });
      expect(await store.stageOps('s1')).toEqual([
        { revision: 1, atMs: 1001, body: '{"n":5}' },
        { revision: 4, atMs: 1004, body: '{"n":2}' },
        { revision: 6, atMs: 1006, body: '{"n":0}' },
      ]);
      expect(await store.stageOps('s3')).toEqual([]);
    });

    test('what has no order of its own comes in that of its bytes, whatever language a database was made in', async () => {
      const ids = ['B', '_', 'a', 'é', '中', '🙂'];
      const mixed = ['中', 'a', '🙂', 'B', 'é', '_'];
      await store.transact(async (writer) => {
        for (const id of mixed) {
          await writer.insertSession(someSession({ id, code: id }));
          await writer.putSeat(someSeat({ id }));
          await writer.putTick('s1', { item: id, by: 'Ana', atMs: 1 });
          await writer.putToken(someToken({ hash: id }));
          await writer.putRegister('s1', someRegister({ owner: id }));
          await writer.putRegister('s2', someRegister({ field: id }));
          await writer.putRegister('s3', someRegister({ exercise: id }));
          await writer.putRegister('s4', someRegister({ slot: id }));
        }
      });
      expect((await store.sessions()).map(({ id }) => id)).toEqual(ids);
      expect((await store.seats('s1')).map(({ id }) => id)).toEqual(ids);
      expect((await store.ticks('s1')).map(({ item }) => item)).toEqual(ids);
      expect((await store.tokens('invitation')).map(({ hash }) => hash)).toEqual(ids);
      expect((await store.registers('s1', {})).map(({ owner }) => owner)).toEqual(ids);
      expect((await store.registers('s2', {})).map(({ field }) => field)).toEqual(ids);
      expect((await store.registers('s3', {})).map(({ exercise }) => exercise)).toEqual(ids);
      expect((await store.registers('s4', {})).map(({ slot }) => slot)).toEqual(ids);
    });

    test('a tick is there, says who and when last, and is gone', async () => {
      await store.transact(async (writer) => {
        await writer.putTick('s1', { item: 'venue', by: 'Ana', atMs: 1 });
        await writer.putTick('s1', { item: 'venue', by: '李娜', atMs: 2_000_000_000_000 });
        await writer.putTick('s1', { item: 'invite', by: '', atMs: 3 });
        await writer.putTick('s2', { item: 'venue', by: 'Ben', atMs: 4 });
      });
      expect(await store.ticks('s1')).toHaveLength(2);
      expect(await store.ticks('s1')).toContainEqual({ item: 'venue', by: '李娜', atMs: 2_000_000_000_000 });
      await store.transact((writer) => writer.removeTick('s1', 'venue'));
      expect((await store.ticks('s1')).map(({ item }) => item)).toEqual(['invite']);
      expect(await store.ticks('s2')).toHaveLength(1);
    });

    test('a token keeps all it stands for, and putting it again changes nothing', async () => {
      const seat = someToken({ kind: 'seat', session: 's1', seat: 'ana', expiresMs: 2_000_000_000_000 });
      await store.transact(async (writer) => {
        await writer.putToken(seat);
        await writer.putToken({ ...seat, seat: 'ben' });
      });
      expect(await store.token('hash')).toEqual(seat);
    });

    test('of many who take a token at once, one gets it', async () => {
      await store.transact((writer) => writer.putToken(someToken()));
      const takers = Array.from({ length: 20 }, () => store.transact((writer) => writer.takeToken('hash')));
      expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
      expect(await store.token('hash')).toBeUndefined();
      expect(await store.transact((writer) => writer.takeToken('hash'))).toBe(false);
    });

    test('tokens are removed by kind, and within one session when it is named', async () => {
      await store.transact(async (writer) => {
        await writer.putToken(someToken({ hash: 'a', kind: 'projector', session: 's1' }));
        await writer.putToken(someToken({ hash: 'b', kind: 'projector', session: 's2' }));
        await writer.putToken(someToken({ hash: 'c', kind: 'seat', session: 's1', seat: 'ana' }));
        await writer.putToken(someToken({ hash: 'd', kind: 'owner-link' }));
        await writer.removeTokens({ kind: 'projector', session: 's1' });
        await writer.removeTokens({ kind: 'owner-link' });
      });
      const left = await Promise.all(['a', 'b', 'c', 'd'].map((hash) => store.token(hash)));
      expect(left.map((token) => token !== undefined)).toEqual([false, true, true, false]);
    });

    test('a secret is the first that was put there', async () => {
      await store.transact(async (writer) => {
        await writer.putSecret('mac', 'first');
        await writer.putSecret('mac', 'second');
      });
      expect(await store.secret('mac')).toBe('first');
    });

    test('rule 1: when the work throws, nothing of it is there, and the next work goes on', async () => {
      const failing = store.transact(async (writer) => {
        await writer.insertSession(someSession());
        await writer.putRegister('s1', someRegister());
        expect(await writer.session('s1')).toBeDefined();
        throw new Error('Half way.');
      });
      await expect(failing).rejects.toThrow('Half way.');
      expect(await store.session('s1')).toBeUndefined();
      expect(await store.registers('s1', {})).toEqual([]);
      await store.transact((writer) => writer.insertSession(someSession()));
      expect(await store.session('s1')).toEqual(someSession());
    });

    test('rule 1: nobody reads what is not committed', async () => {
      await store.transact((writer) => writer.insertSession(someSession()));
      const [written, goOn] = [newGate(), newGate()];
      const failing = store.transact(async (writer) => {
        await writer.putRevision('s1', 99);
        written.open();
        await goOn.opened;
        throw new Error('Half way.');
      });
      await written.opened;
      const read = store.session('s1');
      goOn.open();
      await expect(failing).rejects.toThrow('Half way.');
      expect((await read)?.revision).toBe(someSession().revision);
    });

    test('works that come at once run one after the other: no revision is given twice', async () => {
      await store.transact((writer) => writer.insertSession(someSession({ revision: 0 })));
      const raise = () =>
        store.transact(async (writer) => {
          const revision = ((await writer.sessionForUpdate('s1'))?.revision ?? 0) + 1;
          await writer.putRevision('s1', revision);
          return revision;
        });
      const given = await Promise.all(Array.from({ length: 20 }, raise));
      expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });

    test('rule 1: what was committed is there after closing and opening again', async () => {
      const value = { 桌: ['🙂', null] };
      await store.transact(async (writer) => {
        await writer.putWorkshop(someWorkshop());
        await writer.insertSession(someSession());
        await writer.putSeat(someSeat());
        await writer.insertOp(someOp());
        await writer.putRegister('s1', someRegister({ value }));
        await writer.putTick('s1', { item: 'venue', by: 'Ana', atMs: 1 });
        await writer.putToken(someToken());
        await writer.putSecret('mac', 'secret');
      });
      const again = await opened.reopen();
      expect(await again.workshop('small', 'r1')).toEqual(someWorkshop());
      expect(await again.session('s1')).toEqual(someSession());
      expect(await again.seats('s1')).toEqual([someSeat()]);
      expect(await again.op('s1', 'op')).toBeDefined();
      expect(await again.register('s1', someRegister())).toEqual(someRegister({ value }));
      expect(await again.ticks('s1')).toHaveLength(1);
      expect(await again.token('hash')).toEqual(someToken());
      expect(await again.secret('mac')).toBe('secret');
    });
  });
  describePlan(name, open);
  describeErasing(name, open);
  describeAnonymous(name, open);
}
