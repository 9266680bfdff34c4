import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import type { SeatRow } from './store.ts';

/** The part of a writer that makes one seat of two. */
export interface SeatMerger {
  /**
   * What led to a seat leads to another from now on: its tokens, its return code and, in the log, its ops, which are
   * forgotten with that one (SPEC rule 11). The seat goes, with what is left in its own worksheets. Its join stays in
   * the log under the other's name, which is how whoever still knows the old id finds the new one.
   */
  mergeSeat(seat: Pick<SeatRow, 'session' | 'id' | 'returnKey'>, into: string, nowMs: number): Promise<void>;
}

export function seatMerger(db: Transaction<Schema>): SeatMerger {
  return {
    async mergeSeat({ session, id, returnKey }, into, nowMs) {
      const [from, to] = [`seat:${id}`, `seat:${into}`];
      await db
        .updateTable('op')
        .set({ actor: to })
        .where('session', '=', session)
        .where('actor', '=', from)
        .execute();
      await db
        .updateTable('token')
        .set({ seat: into })
        .where('session', '=', session)
        .where('seat', '=', id)
        .execute();
      await db.deleteFrom('register').where('session', '=', session).where('owner', '=', from).execute();
      await db.deleteFrom('seat').where('session', '=', session).where('id', '=', id).execute();
      if (returnKey === null) return;
      await db
        .insertInto('token')
        .values({
          hash: returnKey,
          kind: 'return',
          session,
          seat: into,
          created_ms: nowMs,
          expires_ms: null,
          subject: null,
          nonce: null,
        })
        .execute();
    },
  };
}
