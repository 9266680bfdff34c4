import { createHash } from 'node:crypto';
import type { Clock, Timer } from '#shared/clock.ts';
import { contactsAreOver } from '#shared/plan/contactsEnd.ts';
import { placeOf } from '#shared/plan/readPlan.ts';
import { placeId } from '#shared/plan/records.ts';
import { planRecordsOf } from '#server/storage/planStore.ts';
import type { Store } from '#server/storage/store.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { Room } from './room.ts';

export interface KeepClock {
  /** Resolves once nothing of it is under way. */
  stop(): Promise<void>;
}

interface ClockDeps {
  readonly store: Pick<Store, 'session' | 'sessionsWithContacts' | 'planFields'>;
  readonly room: Pick<Room, 'submit'>;
  readonly clock: Clock;
  readonly fault: (error: unknown) => void;
}

const lookEveryMs = 60 * 60 * 1000;

/**
 * Deletes how invitees are reached, and what they eat and need, once the plan's time for it is over: at the start, for
 * the days on which no server ran, and then every hour. A failing disk is asked again with the next look.
 */
export function startKeepClock({ store, room, clock, fault }: ClockDeps): KeepClock {
  let timer: Timer | null = null;
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    for (const id of await store.sessionsWithContacts()) {
      const session = await store.session(id);
      if (!session) continue;
      const place = await store.planFields(id, { lists: ['place'], records: [placeId] });
      const { keepDays } = placeOf(planRecordsOf(place));
      if (stopped || !contactsAreOver(session.settings, keepDays, clock.nowMs())) continue;
      const op = { type: 'plan.forget', id: onceFor(id, session.revision), client: newId() } as const;
      await room.submit(id, { role: 'server' }, op);
    }
  }

  function lookAgain(): void {
    looking = look()
      .catch(fault)
      .finally(() => {
        if (!stopped) timer = clock.after(lookEveryMs, lookAgain);
      });
  }

  lookAgain();
  return {
    async stop() {
      stopped = true;
      timer?.cancel();
      await looking;
    },
  };
}

/** The same from every server that looks at the same revision, so that it happens once (SPEC rule 2). */
function onceFor(session: string, revision: number): string {
  return createHash('sha256').update(`${session} ${revision}`).digest('base64url').slice(0, 22);
}
