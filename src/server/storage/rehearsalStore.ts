import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Everything that belongs to one session, but for the session itself. */
const ofSession = [
  'seat',
  'asset',
  'op',
  'register',
  'anonymous_answer',
  'anonymous_op',
  'anonymous_seats',
  'plan_field',
  'tick',
  'session_facilitator',
  'token',
] as const satisfies readonly (keyof Schema)[];

/** The part of a writer that takes a rehearsal out of the data. */
export interface RehearsalWriter {
  /**
   * A rehearsal and everything in it is gone; its people were invented, so that nothing has to be forgotten byte by
   * byte.
   * @throws when the session is a real one
   */
  removeRehearsal(session: string): Promise<void>;
}

export function rehearsalWriter(db: Transaction<Schema>): RehearsalWriter {
  return {
    async removeRehearsal(session) {
      const gone = await db
        .deleteFrom('session')
        .where('id', '=', session)
        .where('rehearsal_of', 'is not', null)
        .executeTakeFirst();
      if (gone.numDeletedRows !== 1n) throw new Error('Only a rehearsal is removed.');
      for (const table of ofSession) await db.deleteFrom(table).where('session', '=', session).execute();
    },
  };
}
