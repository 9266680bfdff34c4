import { type Kysely, sql } from 'kysely';
import { unsettled } from './erase.ts';
import { retriedForgetting } from './retriedForgetting.ts';
import type { Schema } from './schema.ts';
import type { Forgetting } from './sqlStore.ts';

/** Where an erased person's words may have stood. */
const tables = [
  'op',
  'register',
  'token',
  'seat',
  'anonymous_answer',
  'anonymous_op',
  'anonymous_seats',
  'plan_field',
] as const satisfies readonly (keyof Schema)[];

/** While a table is written anew nobody reads it: somebody who holds it longer than this is asked again later. */
const holdWithinMs = 200;

/** What PostgreSQL calls a table that somebody else holds, and a wait that two have for each other. */
const passing: ReadonlySet<string> = new Set(['55P03', '40P01']);

/**
 * Makes the tables' files forget whom an erasing took out (SPEC rule 11): PostgreSQL leaves what was deleted where
 * it stood, and a plain VACUUM only gives the place free; VACUUM FULL writes the table anew. What the log of the
 * database, its copies and its replicas still hold is its keeper's to let go.
 */
export function createPostgresForgetting(db: Kysely<Schema>): Forgetting {
  return retriedForgetting(() =>
    db.connection().execute(async (connection) => {
      const own = connection.selectFrom('secret').select('value').where('name', '=', unsettled);
      const mark = await own.executeTakeFirst();
      if (!mark) return true;
      await sql.raw(`set lock_timeout = ${holdWithinMs}`).execute(connection);
      try {
        for (const table of tables) await sql`vacuum (full) ${sql.table(table)}`.execute(connection);
        // An erasing that came meanwhile has left a mark of its own.
        const { value } = mark;
        await connection
          .deleteFrom('secret')
          .where('name', '=', unsettled)
          .where('value', '=', value)
          .execute();
        return (await own.executeTakeFirst()) === undefined;
      } catch (error) {
        if (error instanceof Error && 'code' in error && passing.has(String(error.code))) return false;
        throw error;
      } finally {
        await sql`reset lock_timeout`.execute(connection);
      }
    }),
  );
}
