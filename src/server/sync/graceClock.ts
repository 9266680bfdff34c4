import type { Clock, Timer } from '#shared/clock.ts';
import { limits } from '#shared/sync/limits.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { Room } from './room.ts';

export interface GraceClock {
  stop(): void;
}

interface ClockDeps {
  readonly store: Pick<Store, 'session' | 'sessions'>;
  readonly room: Pick<Room, 'submit' | 'onCommit'>;
  readonly clock: Clock;
  readonly fault: (error: unknown) => void;
}

/** A close that failed, because the disk was full for a moment, is tried again this much later, in milliseconds. */
const againAfterMs = 1000;

/**
 * Turns grace into closed when its time is up, by the server's clock. The end stands in the stored stage, so
 * that a server that was down in between closes at its next start; a second server's close is refused as stale.
 */
export async function startGraceClock({ store, room, clock, fault }: ClockDeps): Promise<GraceClock> {
  const timers = new Map<string, Timer>();
  let stopped = false;

  function watch(session: SessionRow): void {
    for (const [exercise, stage] of Object.entries(session.stage.exercises)) {
      const key = `${session.id} ${exercise}`;
      timers.get(key)?.cancel();
      timers.delete(key);
      if (stage.phase !== 'grace' || stage.graceEndsAtMs === null) continue;
      // Never longer than a grace lasts, even when the computer's clock has been put back since.
      const leftMs = Math.min(limits.graceMs, stage.graceEndsAtMs - clock.nowMs());
      closeIn(Math.max(0, leftMs), session.id, exercise);
    }
  }

  function closeIn(waitMs: number, session: string, exercise: string): void {
    const tryToClose = (): void =>
      void close(session, exercise).catch((error: unknown) => {
        fault(error);
        closeIn(againAfterMs, session, exercise);
      });
    if (!stopped) timers.set(`${session} ${exercise}`, clock.after(waitMs, tryToClose));
  }

  async function close(id: string, exercise: string): Promise<void> {
    const session = await store.session(id);
    if (!session) return;
    const { phase, phaseRevision } = exerciseStage(session.stage, exercise);
    if (phase !== 'grace') return;
    const op = {
      type: 'exercise.phase',
      id: newId(),
      client: newId(),
      exercise,
      to: 'closed',
      phaseRevision,
    } as const;
    await room.submit(id, { role: 'server' }, op);
  }

  room.onCommit(({ session, op }) => {
    if (op?.type === 'exercise.phase') watch(session);
  });
  for (const session of await store.sessions()) watch(session);
  return {
    stop() {
      stopped = true;
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
