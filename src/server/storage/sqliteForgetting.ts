import { type Kysely, sql } from 'kysely';
import { unsettled } from './erase.ts';
import { retriedForgetting } from './retriedForgetting.ts';
import type { Schema } from './schema.ts';
import { resultCode } from './sqliteReason.ts';
import type { Forgetting } from './sqlStore.ts';

/** SQLite's primary result codes for what passes by itself: busy, locked, a disk that fails or is full for a moment. */
const passing: ReadonlySet<number> = new Set([5, 6, 10, 13]);

/**
 * Makes the data file and its log forget whom an erasing took out (SPEC rule 11). secure_delete alone does not: a
 * page that SQLite rebuilds, as it does when rows grow and move, keeps stale bytes in the gap between its rows, which
 * nothing overwrites (test/contract/sqliteErasing.test.ts finds them). VACUUM writes every page anew, and a truncating
 * checkpoint empties the log that still held the old ones.
 * @param busyTimeoutMs the connection's own patience, which is given back to it afterwards
 */
export function createForgetting(db: Kysely<Schema>, busyTimeoutMs: number): Forgetting {
  /** The mark of the erasing since which the file has been written anew. */
  let rewritten: string | null = null;

  /** True once nothing is left of what was erased before this call. */
  function attempt(): Promise<boolean> {
    // One connection, held throughout, so that no other erasing comes in between.
    return db.connection().execute(async (connection) => {
      const own = connection.selectFrom('secret').select('value').where('name', '=', unsettled);
      const mark = await own.executeTakeFirst();
      if (!mark) return true;
      // A reader is asked again later and not waited for: the whole room runs in this thread.
      await sql`PRAGMA busy_timeout = 0`.execute(connection);
      try {
        if (mark.value !== rewritten) await sql`VACUUM`.execute(connection);
        rewritten = mark.value;
        const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection);
        if (rows[0]?.busy !== 0) return false;
        await connection.deleteFrom('secret').where('name', '=', unsettled).execute();
        return true;
      } catch (error) {
        if (passing.has(resultCode(error) ?? -1)) return false;
        throw error;
      } finally {
        await sql.raw(`PRAGMA busy_timeout = ${busyTimeoutMs}`).execute(connection);
      }
    });
  }

  return retriedForgetting(attempt);
}
