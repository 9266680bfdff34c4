import type { Kysely } from 'kysely';

/** A session's plan: who is asked to come, what is to do, the place, and the letters, a row for each field. */
export async function plan(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan_field')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_field_key', ['session', 'list', 'record', 'field'])
    .execute();
}
