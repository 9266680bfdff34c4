import path from 'node:path';
import { sql, type Transaction } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { migrations } from '#server/storage/migrations.ts';
import { openPostgresStore } from '#server/storage/postgres.ts';
import type { Schema } from '#server/storage/schema.ts';
import type { Store } from '#server/storage/store.ts';
import { findPostgres } from '../../scripts/findPostgres.mjs';
import { type PostgresCluster, startPostgresCluster } from '../helpers/postgresCluster.ts';
import { asBytes, bytesOf } from '../helpers/bytesOf.ts';
import { newGate } from '../helpers/until.ts';
import { writeTwoPeople } from './eraseContract.ts';
import { describeAccountStore } from './accountContract.ts';
import { someOp, someSession } from './someRows.ts';
import { describeStore, type OpenedStore } from './storeContract.ts';

// A cluster of its own starts with it, and on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(findPostgres() === null)('PostgreSQL', () => {
  let cluster: PostgresCluster;

  /** One database for the whole contract: making one takes longer than most of its tests. */
  let contract: string;

  beforeAll(async () => {
    cluster = await startPostgresCluster();
    contract = await cluster.newDatabase();
  });
  afterAll(() => cluster.close());

  async function openStore(): Promise<OpenedStore> {
    const url = contract;
    let store = await openPostgresStore(url);
    const tables = await sql<{ name: string }>`
      select quote_ident(table_name) as name from information_schema.tables
        where table_schema = 'public' and table_name not like 'kysely%'`.execute(store.database);
    const emptied = tables.rows.map(({ name }) => `delete from ${name}`);
    await cluster.admin(emptied.join(';'), nameOf(url));
    return {
      store,
      async reopen() {
        await store.close();
        store = await openPostgresStore(url);
        return store;
      },
      dispose: () => store.close(),
    };
  }

  describeStore('PostgreSQL', openStore);
  describeAccountStore('PostgreSQL', openStore);

  describe('the database', () => {
    let url: string;
    let stores: Store[];

    beforeEach(async () => {
      url = await cluster.newDatabase();
      stores = [];
    });
    afterEach(() => Promise.all(stores.map((store) => store.close())));

    async function open(): Promise<Store> {
      const store = await openPostgresStore(url);
      stores.push(store);
      return store;
    }

    /** Cuts every connection to the database, and gives how many there were. */
    async function cutConnections(): Promise<number> {
      const cut = await cluster.admin(
        `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '${nameOf(url)}'`,
      );
      return cut.length;
    }

    test('rule 1: every connection waits for the disk, whatever the database has for a default', async () => {
      await cluster.admin(`alter database ${nameOf(url)} set synchronous_commit = off`);
      await cluster.admin(`alter database ${nameOf(url)} set default_transaction_isolation = serializable`);
      const store = await open();
      const everybody = 10;
      const [allThere, seen] = [newGate(), new Set<string>()];
      const look = () =>
        store.database.transaction().execute(async (transaction) => {
          const row = await settingsOf(transaction);
          if (seen.add(row.pid).size === everybody) allThere.open();
          await allThere.opened;
          return [row.commit, row.isolation, row.silence];
        });
      const settings = await Promise.all(Array.from({ length: everybody }, look));
      expect(settings).toEqual(Array.from({ length: everybody }, () => ['on', 'read committed', '30s']));
    });

    test('its columns are text and bigint, as those of the data file', async () => {
      await open();
      const columns = await cluster.admin(
        `select distinct data_type as type from information_schema.columns
           where table_schema = 'public' and table_name not like 'kysely%' order by type`,
        nameOf(url),
      );
      expect(columns.map(({ type }) => type)).toEqual(['bigint', 'text']);
    });

    test('servers that start at once make the tables once, and each finds them', async () => {
      const opened = await Promise.all(Array.from({ length: 6 }, open));
      const done = await cluster.admin('select name from kysely_migration order by name', nameOf(url));
      expect(done.map(({ name }) => name)).toEqual(Object.keys(migrations));
      await opened[0]?.transact((writer) => writer.insertSession(someSession()));
      for (const store of opened) expect(await store.session('s1')).toEqual(someSession());
    });

    test('rule 2: of two servers that take the same op at once, one writes it', async () => {
      const [first, second] = [await open(), await open()];
      const [written, goOn] = [newGate(), newGate()];
      const early = first.transact(async (writer) => {
        await writer.insertOp(someOp());
        written.open();
        await goOn.opened;
      });
      await written.opened;
      const sameId = second.transact((writer) => writer.insertOp(someOp({ revision: 6 })));
      const sameRevision = second.transact((writer) => writer.insertOp(someOp({ id: 'other' })));
      const both = Promise.allSettled([sameId, sameRevision]);
      goOn.open();
      await early;
      expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await second.op('s1', 'op')).toMatchObject({ revision: 5 });
      expect(await second.op('s1', 'other')).toBeUndefined();
    });

    test('rule 7: two servers raise a session by 200 ops at once: no revision is missing, none given twice', async () => {
      const both = [await open(), await open()];
      await both[0]?.transact((writer) => writer.insertSession(someSession({ revision: 0 })));
      const raise = (store: Store, id: string) =>
        store.transact(async (writer) => {
          const revision = ((await writer.sessionForUpdate('s1'))?.revision ?? 0) + 1;
          await writer.putRevision('s1', revision);
          await writer.insertOp(someOp({ id, revision }));
          return revision;
        });
      const given = await Promise.all(
        both.flatMap((store, n) => Array.from({ length: 100 }, (_, k) => raise(store, `${n}-${k}`))),
      );
      const all = Array.from({ length: 200 }, (_, k) => k + 1);
      expect(given.toSorted((a, b) => a - b)).toEqual(all);
      const logged = await cluster.admin(`select revision::int from op order by revision`, nameOf(url));
      expect(logged.map(({ revision }) => revision)).toEqual(all);
      expect((await both[1]?.session('s1'))?.revision).toBe(200);
    });

    test('rule 11: after settling, no file of its tables holds what somebody who was erased has written', async () => {
      const words = 'Anastasia-of-the-harbor';
      const store = await open();
      await writeTwoPeople(store, words);
      expect(await holds(words)).toBe(true);
      await store.transact((writer) => writer.eraseSeat('s1', 'ana'));
      expect(await holds(words)).toBe(true);
      await store.settleErased();
      expect(await holds(words)).toBe(false);
      expect(await holds('"value":"his"')).toBe(true);
      expect((await store.seats('s1')).map(({ name }) => name)).toEqual(['Ben']);
    });

    test('rule 11: while somebody reads a table, the room goes on; when they are done, the words go', async () => {
      const words = 'Anastasia-of-the-harbor';
      const [store, other] = [await open(), await open()];
      await writeTwoPeople(store, words);
      await store.transact((writer) => writer.eraseSeat('s1', 'ana'));
      const [reads, goOn] = [newGate(), newGate()];
      const reader = other.transact(async (writer) => {
        await writer.op('s1', 'bens');
        reads.open();
        await goOn.opened;
      });
      await reads.opened;
      const settled = store.settleErased();
      await untilSomebodyWaits();
      await store.transact((writer) => writer.insertOp(someOp({ id: 'meanwhile', revision: 9 })));
      expect(await store.secret('unsettled-erasing')).toBeDefined();
      goOn.open();
      await Promise.all([reader, settled]);
      expect(await store.secret('unsettled-erasing')).toBeUndefined();
      expect(await holds(words)).toBe(false);
      expect(await store.op('s1', 'meanwhile')).toBeDefined();
    });

    test('rule 11: somebody who is erased while another is being forgotten is forgotten too', async () => {
      const [store, other] = [await open(), await open()];
      await writeTwoPeople(store, 'Anastasia');
      await store.transact((writer) => writer.eraseSeat('s1', 'ana'));
      const [reads, goOn] = [newGate(), newGate()];
      // The last table to be written anew: those of the answers are done by then.
      const reader = other.transact(async (writer) => {
        await writer.anonymousSeats('s1', 'rating');
        reads.open();
        await goOn.opened;
      });
      await reads.opened;
      const settled = store.settleErased();
      await untilSomebodyWaits();
      await store.transact((writer) => writer.eraseSeat('s1', 'ben'));
      const both = Promise.all([settled, store.settleErased()]);
      goOn.open();
      await Promise.all([reader, both]);
      expect(await holds('"value":"his"')).toBe(false);
    });

    /** Whether these words are in a file of the database, all of them written to the disk. */
    async function holds(words: string): Promise<boolean> {
      const [row] = await cluster.admin(
        'select oid::text from pg_database where datname = current_database()',
        nameOf(url),
      );
      await cluster.admin('checkpoint');
      const bytes = await bytesOf(path.join(cluster.data, 'base', String(row?.['oid'])));
      return bytes.includes(asBytes(words));
    }

    test('rule 1: when the line breaks, the work under way fails and leaves nothing; the next goes through', async () => {
      const store = await open();
      await store.transact((writer) => writer.insertSession(someSession()));
      const cutOff = store.transact(async (writer) => {
        await writer.putRevision('s1', 99);
        // It breaks between two statements, when nobody waits for an answer.
        expect(await cutConnections()).toBeGreaterThan(0);
        await writer.putStage('s1', someSession().stage, 99);
      });
      await expect(cutOff).rejects.toThrow(/./);
      await store.transact(async (writer) => {
        expect(await writer.sessionForUpdate('s1')).toEqual(someSession());
        await writer.putRevision('s1', 5);
      });
      expect((await store.session('s1'))?.revision).toBe(5);
    });

    test('rule 1: a statement that waits when its line breaks fails too', async () => {
      const [store, other] = [await open(), await open()];
      await store.transact((writer) => writer.insertSession(someSession()));
      const [held, goOn] = [newGate(), newGate()];
      const holder = other.transact(async (writer) => {
        await writer.sessionForUpdate('s1');
        held.open();
        await goOn.opened;
      });
      await held.opened;
      const waiting = store.transact((writer) => writer.sessionForUpdate('s1'));
      const both = Promise.allSettled([waiting, holder]);
      await untilSomebodyWaits();
      await cutConnections();
      goOn.open();
      expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await store.session('s1')).toEqual(someSession());
    });

    async function untilSomebodyWaits(): Promise<void> {
      const waits = `select from pg_stat_activity where datname = '${nameOf(url)}' and wait_event_type = 'Lock'`;
      while ((await cluster.admin(waits)).length === 0);
    }

    test('rule 1: while PostgreSQL is down works fail; when it is back they go through, and all is there', async () => {
      const store = await open();
      await store.transact((writer) => writer.insertSession(someSession()));
      await Promise.all([store.session('s1'), store.sessions(), store.accounts()]);
      await cluster.stop();
      await expect(store.transact((writer) => writer.putRevision('s1', 98))).rejects.toThrow(/./);
      await expect(store.session('s1')).rejects.toThrow(/./);
      await cluster.start();
      await store.transact((writer) => writer.putRevision('s1', 5));
      expect(await store.session('s1')).toEqual({ ...someSession(), revision: 5 });
    });
  });
});

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

interface Settings {
  readonly pid: string;
  readonly commit: string;
  readonly isolation: string;
  readonly silence: string;
}

/** What a transaction runs under. */
async function settingsOf(transaction: Transaction<Schema>): Promise<Settings> {
  const { rows } = await sql<Settings>`
    select pg_backend_pid()::text as pid, current_setting('synchronous_commit') as commit,
      current_setting('transaction_isolation') as isolation,
      current_setting('idle_in_transaction_session_timeout') as silence`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL has no settings.');
  return row;
}
