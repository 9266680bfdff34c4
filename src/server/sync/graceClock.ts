import { exerciseStage } from '#shared/sync/stage.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { Room } from './room.ts';

export interface GraceClock {
  stop(): void;
}

/**
 * Turns grace into closed when its time is up, by the server's clock. The end stands in the stored stage, so
 * that a server that was down in between closes at its next start; a second server's close is refused as stale.
 */
export async function startGraceClock(store: Store, room: Room, nowMs: () => number): Promise<GraceClock> {
  const timers = new Map<string, NodeJS.Timeout>();

  function watch(session: SessionRow): void {
    for (const [exercise, stage] of Object.entries(session.stage.exercises)) {
      const key = `${session.id} ${exercise}`;
      clearTimeout(timers.get(key));
      timers.delete(key);
      if (stage.phase !== 'grace' || stage.graceEndsAtMs === null) continue;
      const wait = Math.max(0, stage.graceEndsAtMs - nowMs());
      timers.set(
        key,
        setTimeout(() => void close(session.id, exercise), wait),
      );
    }
  }

  async function close(id: string, exercise: string): Promise<void> {
    const session = await store.session(id);
    if (!session) return;
    const { phase, phaseRevision } = exerciseStage(session.stage, exercise);
    if (phase !== 'grace') return;
    const op = { type: 'exercise.phase', id: newId(), client: newId(), exercise, to: 'closed', phaseRevision } as const;
    await room.submit(id, { role: 'server' }, op);
  }

  room.onCommit(({ session, op }) => {
    if (op?.type === 'exercise.phase') watch(session);
  });
  for (const session of await store.sessions()) watch(session);
  return {
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
