import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Client, Pool } from 'pg';
import { StartProblem } from '#server/startProblem.ts';
import { migrations } from './migrations.ts';
import { createPostgresForgetting } from './postgresForgetting.ts';
import { type PostgresPlace, postgresProblem } from './postgresProblem.ts';
import type { Schema } from './schema.ts';
import { createSqlStore } from './sqlStore.ts';
import type { Store } from './store.ts';

/** Commits are shared, so that a few connections carry a room; a server of PostgreSQL admits a hundred by default. */
const mostConnections = 10;
/** Somebody who waits longer for a connection is told that it failed, in milliseconds. */
const connectWithinMs = 10_000;
/** A node that falls silent within a transaction holds its session's row no longer than this, in milliseconds. */
const silentWithinMs = 30_000;

/**
 * What every connection of ours promises, whatever the database or its account has for a default: a commit is on
 * the disk when it is answered (SPEC rule 1), and a statement sees what was committed before it, as a row that is
 * held has to.
 */
const promises = `select set_config('synchronous_commit', 'on', false),
  set_config('default_transaction_isolation', 'read committed', false),
  set_config('idle_in_transaction_session_timeout', '${silentWithinMs}', false)`;

/**
 * Opens the database that an address names and brings its schema up to date. Servers that start at once do so one
 * after the other: kysely holds an advisory lock meanwhile.
 * @throws StartProblem when there is no such database, it does not let us in, is another program's or comes from a
 * newer Halfday. No sentence holds the password.
 */
export async function openPostgresStore(url: string): Promise<Store> {
  const place = postgresPlace(url);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openPool(url) }) });
  try {
    await refuseForeign(db, place);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error } = await migrator.migrateToLatest();
    if (error instanceof Error) throw error;
  } catch (error) {
    await db.destroy();
    throw error instanceof StartProblem ? error : (postgresProblem(error, place) ?? error);
  }
  return createSqlStore(db, createPostgresForgetting(db));
}

/**
 * What an address says but its password, read as the driver reads it.
 * @throws StartProblem when the driver can make nothing of it
 */
export function postgresPlace(url: string): PostgresPlace {
  try {
    const { host, port, database = '', user = '' } = new Client({ connectionString: url });
    return { server: host.startsWith('/') ? host : `${host}:${port}`, database, user };
  } catch (error) {
    throw new StartProblem(
      'DATABASE_URL cannot be used as it is: look after what follows its question mark, such as sslmode and sslrootcert.',
      error,
    );
  }
}

function openPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    application_name: 'halfday',
    verify: (client, done) => client.query(promises, (error) => done(error)),
  });
  // A connection that is lost is told to whoever uses it, by the statement that fails. Were nobody to listen here,
  // one that is lost between two statements, or while nobody uses it, would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A database that is not ours, or not yet ours to read, is left as it is. */
async function refuseForeign(db: Kysely<Schema>, { server, database }: PostgresPlace): Promise<void> {
  const refuse = (why: string): never => {
    throw new StartProblem(`The database ${database} at ${server} ${why}.`);
  };
  const { rows } = await sql<{ encoding: string; ours: boolean; foreign: boolean }>`
    select current_setting('server_encoding') as encoding,
      to_regclass('kysely_migration') is not null as ours,
      exists (
        select from pg_class
        where relnamespace = to_regnamespace(quote_ident(current_schema())) and relkind in ('r', 'p')
          and not exists (
            select from pg_depend
            where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
          )
      ) as foreign`.execute(db);
  const [found] = rows;
  if (found?.encoding !== 'UTF8') {
    return refuse('does not keep text in UTF-8: make one with createdb --template=template0 --encoding=UTF8');
  }
  if (!found.ours) {
    if (found.foreign)
      refuse('belongs to another program: make one for Halfday alone, and name it in DATABASE_URL');
    return;
  }
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  if (done.rows.some(({ name }) => !Object.hasOwn(migrations, name))) {
    refuse('was written by a newer Halfday: start it with that version, or name another in DATABASE_URL');
  }
}
