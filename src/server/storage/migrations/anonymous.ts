import type { Kysely } from 'kysely';

/**
 * Answers that nobody can tell whose they are, in tables of their own: no seat, page, time or revision of the session
 * stands in them, and no row of anybody's stands between theirs.
 */
export async function anonymous(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('anonymous_answer')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('exercise', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('anonymous_answer_key', ['session', 'exercise', 'owner', 'field', 'slot'])
    .execute();
  await db.schema
    .createTable('anonymous_op')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('exercise', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('anonymous_op_key', ['session', 'id'])
    .execute();
  await db.schema
    .createTable('anonymous_seats')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('exercise', 'text', (column) => column.notNull())
    .addColumn('seats', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('anonymous_seats_key', ['session', 'exercise'])
    .execute();
}
