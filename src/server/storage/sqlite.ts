import { accessSync, constants } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartProblem } from '#server/startProblem.ts';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';
import { rememberPlace } from './filePlace.ts';
import { createForgetting } from './sqliteForgetting.ts';
import { createSqlStore } from './sqlStore.ts';
import { hasNoRoom, resultCode, sqliteReason } from './sqliteReason.ts';
import { StorageProblem } from './storageProblem.ts';
import { diskIsFull } from './storageSentences.ts';
import type { Store } from './store.ts';

/**
 * How long a statement waits for another program that holds the file, in milliseconds: while a server starts, and
 * while it runs, when the whole room waits along.
 */
const patienceMs = { starting: 5000, running: 500 };

/** The schema is text and bigint only, so that nothing else is ever bound. */
function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new TypeError(`SQLite cannot hold a ${typeof value} here.`);
}

/** Lets kysely's own SQLite dialect drive Node's built-in SQLite. */
function kyselyDatabase(sqlite: DatabaseSync): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const statement = sqlite.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(bindable)),
        run(parameters) {
          // On a full disk SQLite rolls back by itself, and what is said of that is to come through.
          if (sql === 'rollback' && !sqlite.isTransaction) return { changes: 0, lastInsertRowid: 0 };
          return statement.run(...parameters.map(bindable));
        },
        iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
      };
    },
  };
}

/**
 * Opens the data file, or makes it. WAL with synchronous=FULL, so that a resolved commit survives a power
 * cut (SPEC rule 1); secure_delete, so that an erased value is not left in a free page (rule 11).
 * @throws StartProblem when the file cannot be written, is no database, is damaged, or comes from a newer Halfday.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const sqlite = openDataFile(file);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: kyselyDatabase(sqlite) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  try {
    const { error } = await migrator.migrateToLatest();
    if (error instanceof Error) throw error;
  } catch (error) {
    await db.destroy();
    throw problemOf(error, file) ?? error;
  }
  sqlite.exec(`PRAGMA busy_timeout = ${patienceMs.running}`);
  return keptInPlace(createSqlStore(db, createForgetting(db, patienceMs.running)), file, sqlite);
}

/** Says why nothing was written, and writes nothing into a file that is no longer there (SPEC rule 1). */
function keptInPlace(store: Store, file: string, sqlite: DatabaseSync): Store {
  const place = rememberPlace(file, sqlite);
  return {
    ...store,
    async transact(work) {
      try {
        return await store.transact(async (writer) => {
          const done = await work(writer);
          if (!place.isOurs()) throw new StorageProblem('gone', file);
          return done;
        });
      } catch (error) {
        const problem = problemOf(error, file);
        if (problem?.reason === 'gone') tryTo(place.writeAgain);
        throw problem ?? error;
      }
    },
  };
}

/** A folder that cannot be written is what has been said already. */
function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // The next commit that fails tries again.
  }
}

function problemOf(error: unknown, file: string): StorageProblem | null {
  if (error instanceof StorageProblem) return error;
  const reason = sqliteReason(error, file);
  return reason && new StorageProblem(reason, file, error);
}

/**
 * The data file as every connection of ours is to hold it.
 * @throws StartProblem when the file cannot be read or is damaged.
 */
export function openDataFile(file: string): DatabaseSync {
  let sqlite: DatabaseSync | undefined;
  try {
    sqlite = new DatabaseSync(file, { timeout: patienceMs.starting });
    // SQLite opens a file that it cannot write all the same, and says so at the first write only.
    accessSync(file, constants.W_OK);
    const check = sqlite.prepare('PRAGMA quick_check(1)').get();
    if (check?.['quick_check'] !== 'ok') throw new StartProblem(damaged(file));
    refuseForeign(sqlite, file);
    sqlite.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;');
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw error instanceof StartProblem ? error : openProblem(error, file);
  }
}

/** SQLite's primary result codes that say what a person can do something about. */
const resultCodes = { busy: 5, locked: 6, corrupt: 11, notADatabase: 26 };

function openProblem(error: unknown, file: string): StartProblem {
  const code = resultCode(error);
  if (code === resultCodes.corrupt || code === resultCodes.notADatabase)
    return new StartProblem(damaged(file), error);
  if (sqliteReason(error, file) === 'full' || hasNoRoom(file)) return diskIsFull(file, error);
  const sentence =
    code === resultCodes.busy || code === resultCodes.locked
      ? `The data file ${file} is held by another program: close that program, then start again.`
      : `The data file ${file} cannot be written: give yourself the right to, or choose another folder with HALFDAY_DATA.`;
  return new StartProblem(sentence, error);
}

function damaged(file: string): string {
  return `The data file ${file} is damaged: move it away, or put a copy back in its place, then start again.`;
}

/** A file that is not ours, or not yet ours to read, is left as it is. */
function refuseForeign(sqlite: DatabaseSync, file: string): void {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (tables.length === 0) return;
  if (!tables.some(({ name }) => name === 'kysely_migration')) {
    throw new StartProblem(
      `The data file ${file} belongs to another program: move it away, or choose another folder with HALFDAY_DATA.`,
    );
  }
  for (const { name } of sqlite.prepare('SELECT name FROM kysely_migration').all()) {
    if (typeof name === 'string' && !Object.hasOwn(migrations, name)) {
      throw new StartProblem(
        `The data file ${file} was written by a newer Halfday: start it with that version, or choose another folder with HALFDAY_DATA.`,
      );
    }
  }
}
