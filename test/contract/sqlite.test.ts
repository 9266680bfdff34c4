import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StartProblem } from '#server/startProblem.ts';
import { openDataFile, openSqliteStore } from '#server/storage/sqlite.ts';
import { temporaryData } from '../helpers/runningServer.ts';
import { describeAccountStore } from './accountContract.ts';
import { someRegister, someSession } from './someRows.ts';
import { describeStore, type OpenedStore } from './storeContract.ts';

async function openStore(): Promise<OpenedStore> {
  const folder = await temporaryData();
  const file = path.join(folder, 'halfday.sqlite');
  let store = await openSqliteStore(file);
  return {
    store,
    async reopen() {
      await store.close();
      store = await openSqliteStore(file);
      return store;
    },
    async dispose() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeStore('SQLite', openStore);
describeAccountStore('SQLite', openStore);

describe('the data file', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await temporaryData();
    file = path.join(folder, 'halfday.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('rule 1: commits are written through to the disk, beside a log that readers do not wait for', () => {
    const sqlite = openDataFile(file);
    const pragma = (name: string) => Object.values(sqlite.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete')]).toEqual(['wal', 2, 1]);
    sqlite.close();
  });

  test('rule 1: a commit is in the file for every other program that reads it, at once', async () => {
    const store = await openSqliteStore(file);
    await store.transact((writer) => writer.insertSession(someSession()));
    const other = new DatabaseSync(file, { readOnly: true });
    expect(other.prepare('SELECT code FROM session').all()).toMatchObject([{ code: 'K7M4QD' }]);
    other.close();
    await store.close();
  });

  test('rule 11: a value that was written over is nowhere in the bytes of the folder', async () => {
    const secret = 'canary-that-was-typed-by-mistake';
    const store = await openSqliteStore(file);
    await store.transact(async (writer) => {
      await writer.insertSession(someSession());
      await writer.putRegister('s1', someRegister({ value: secret }));
    });
    expect(await bytesOf(folder)).toContain(secret);
    await store.transact((writer) => writer.putRegister('s1', someRegister({ value: 'short' })));
    const other = new DatabaseSync(file);
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    other.close();
    expect(await bytesOf(folder)).not.toContain(secret);
    await store.close();
  });

  test('its columns are text and bigint, which every database has', async () => {
    await (await openSqliteStore(file)).close();
    const sqlite = new DatabaseSync(file, { readOnly: true });
    const tables = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all();
    const ours = tables.filter(({ name }) => !/^(?:kysely|sqlite)_/.test(String(name)));
    expect(ours.map(({ name }) => name)).toEqual([
      'secret',
      'workshop',
      'session',
      'seat',
      'op',
      'register',
      'tick',
      'token',
      'account_user',
      'account_session',
      'account_credential',
      'account_verification',
      'session_facilitator',
      'asset',
      'anonymous_answer',
      'anonymous_op',
      'anonymous_seats',
      'plan_field',
    ]);
    const types = ours.flatMap(({ name }) =>
      sqlite
        .prepare(`PRAGMA table_info("${String(name)}")`)
        .all()
        .map(({ type }) => String(type).toLowerCase()),
    );
    expect([...new Set(types)].toSorted()).toEqual(['bigint', 'text']);
    sqlite.close();
  });

  test('one that is no database, or was cut off, is refused with a sentence', async () => {
    await writeFile(file, 'This is a shopping list. '.repeat(400));
    await expect(openSqliteStore(file)).rejects.toThrow(StartProblem);
    await rm(file);
    await (await openSqliteStore(file)).close();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 8192));
    await expect(openSqliteStore(file)).rejects.toThrow(/damaged/);
  });

  test('one from a newer Halfday is refused and left as it is', async () => {
    await (await openSqliteStore(file)).close();
    const sqlite = new DatabaseSync(file);
    sqlite.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-newer', '2099-01-01')");
    sqlite.close();
    await expect(openSqliteStore(file)).rejects.toThrow(/newer Halfday/);
  });
});

async function bytesOf(folder: string): Promise<string> {
  const files = (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}
