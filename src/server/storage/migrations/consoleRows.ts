import type { Kysely } from 'kysely';

/** When people came in and were shown the door, and which session is another's rehearsal. */
export async function consoleRows(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('seat').addColumn('joined_ms', 'bigint').execute();
  await db.schema.alterTable('seat').addColumn('removed_ms', 'bigint').execute();
  await db.schema.alterTable('session').addColumn('rehearsal_of', 'text').execute();
}
