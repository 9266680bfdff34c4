import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { accounts } from './migrations/accounts.ts';
import { anonymous } from './migrations/anonymous.ts';
import { consoleRows } from './migrations/consoleRows.ts';
import { links } from './migrations/links.ts';
import { plan } from './migrations/plan.ts';
import { seats } from './migrations/seats.ts';

async function first(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('secret')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('workshop')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('workshop_key', ['id', 'revision'])
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('settings_revision', 'bigint', (column) => column.notNull())
    .addColumn('workshop_revision', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('stage_revision', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('seat')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('room_table', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('seat_key', ['session', 'id'])
    .execute();
  await db.schema
    .createTable('op')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('op_key', ['session', 'id'])
    .addUniqueConstraint('op_revision', ['session', 'revision'])
    .execute();
  await db.schema
    .createTable('register')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('exercise', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('register_key', ['session', 'exercise', 'owner', 'field', 'slot'])
    .execute();
  await db.schema
    .createTable('tick')
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('ticked_by', 'text', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('tick_key', ['session', 'item'])
    .execute();
  await db.schema
    .createTable('token')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('session', 'text')
    .addColumn('seat', 'text')
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint')
    .execute();
}

/** Every change of the schema, in order; never edited once released, only added to. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-accounts': { up: accounts },
  '0003-seats': { up: seats },
  '0004-anonymous': { up: anonymous },
  '0005-plan': { up: plan },
  '0006-links': { up: links },
  '0007-console': { up: consoleRows },
};
