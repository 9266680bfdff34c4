import type { Kysely } from 'kysely';

/** Links that can be drawn again: whom each is for, and what makes it another than one that was revoked. */
export async function links(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('token').addColumn('subject', 'text').execute();
  await db.schema.alterTable('token').addColumn('nonce', 'text').execute();
  await db.schema.createIndex('token_link').on('token').columns(['session', 'kind', 'subject']).execute();
}
