import { type Kysely, type OrderByItemBuilder, PostgresAdapter } from 'kysely';
import type { Schema } from './schema.ts';

/** Whether other processes write to this database too, and a row is to be held while one decides what it becomes. */
export function isShared(db: Pick<Kysely<Schema>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Puts a text column of an `order by` into the order of its bytes: the only one that both databases have,
 * whatever language a PostgreSQL was made in.
 */
export function inBytes(
  db: Pick<Kysely<Schema>, 'getExecutor'>,
): (item: OrderByItemBuilder) => OrderByItemBuilder {
  const collation = isShared(db) ? 'C' : 'binary';
  return (item) => item.collate(collation);
}
