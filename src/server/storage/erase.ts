import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Ops after which the files are to forget what stood in them. */
export const forgettingOps = ['seat.erase', 'seat.merge', 'plan.erase', 'plan.forget'] as const;

/** What the log keeps of an op's body once its actor has been erased. */
export const erasedBody = '{}';

/** Names the last erasing that the data's files have not forgotten yet; it stands beside the stored secrets. */
export const unsettled = 'unsettled-erasing';

/** Leaves a mark that is like none before: whoever settles sees by it whether another erasing has come meanwhile. */
export async function markUnsettled(db: Transaction<Schema>): Promise<void> {
  const value = randomUUID();
  await db
    .insertInto('secret')
    .values({ name: unsettled, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** The part of a writer that takes a person out of the data (SPEC rule 11). */
export interface Eraser {
  /** What the log keeps of an actor's ops, as they came, the oldest first. */
  opBodies(session: string, actor: string): Promise<readonly string[]>;
  /**
   * The seat, its tokens and its own worksheets go. Its ops stay in the log by id, revision, type and outcome, so
   * that no revision is missing and a copy of one is answered as before; their bodies are blanked. What the seat
   * wrote for a table is the caller's to decide. {@link Store.settleErased} makes the files forget it.
   */
  eraseSeat(session: string, seat: string): Promise<void>;
}

export function eraser(db: Transaction<Schema>): Eraser {
  return {
    async opBodies(session, actor) {
      const rows = await db
        .selectFrom('op')
        .select('body')
        .where('session', '=', session)
        .where('actor', '=', actor)
        .orderBy('revision')
        .execute();
      return rows.map(({ body }) => body);
    },
    async eraseSeat(session, seat) {
      const actor = `seat:${seat}`;
      await db
        .updateTable('op')
        .set({ body: erasedBody })
        .where('session', '=', session)
        .where('actor', '=', actor)
        .execute();
      await db.deleteFrom('register').where('session', '=', session).where('owner', '=', actor).execute();
      await db.deleteFrom('token').where('session', '=', session).where('seat', '=', seat).execute();
      await db.deleteFrom('seat').where('session', '=', session).where('id', '=', seat).execute();
      await markUnsettled(db);
    },
  };
}
