import type { Kysely } from 'kysely';

/** Scribes, return codes, and the pictures that a session brings along. */
export async function seats(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('seat')
    .addColumn('scribe', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('seat').addColumn('return_key', 'text').execute();
  await db.schema.createIndex('seat_return_key').on('seat').column('return_key').execute();
  await db.schema
    .createTable('asset')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('base64', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('asset_key', ['session', 'hash'])
    .execute();
}
