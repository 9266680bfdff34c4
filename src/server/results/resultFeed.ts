import type { Clock, Timer } from '#shared/clock.ts';
import { limits } from '#shared/sync/limits.ts';
import type { Part } from '#shared/sync/protocol.ts';
import { exerciseStage } from '#shared/sync/stage.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SessionRow, Store } from '#server/storage/store.ts';
import type { Broadcast, Room } from '#server/sync/room.ts';
import { computeResult } from './computeResult.ts';

export interface ResultFeed {
  stop(): void;
}

interface FeedDeps {
  readonly store: Store;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly broadcast: Broadcast;
  readonly clock: Pick<Clock, 'after'>;
  readonly fault: (error: unknown) => void;
}

/**
 * Recomputes an exercise's result after worksheets or its phase changed: at once for the first change, then
 * at most four times a second, the last change always included (SPEC rule 9).
 */
export function startResultFeed({ store, room, kinds, broadcast, clock, fault }: FeedDeps): ResultFeed {
  const timers = new Map<string, Timer>();
  const dirty = new Set<string>();
  const materials = new Map<string, string>();

  /**
   * Material goes out when it has changed: while a room votes, its notes stay as they are. What there was before an
   * exercise began nobody was told, so that it is news when it does.
   */
  function isNews(session: SessionRow, part: Extract<Part, { part: 'material' | 'tableMaterial' }>): boolean {
    const { exercise } = part;
    const isTables = part.part === 'tableMaterial';
    const key = [session.id, exercise, ...(isTables ? [part.table] : [])].join(' ');
    const isBegun = exerciseStage(session.stage, exercise).phase !== 'draft';
    const told = JSON.stringify([isBegun, isTables ? part.material : part.scopes]);
    if (materials.get(key) === told) return false;
    materials.set(key, told);
    return true;
  }

  async function compute(id: string, exercise: string): Promise<void> {
    const session = await store.session(id);
    if (!session) return;
    const workshop = await room.workshopOf(session);
    const computed = await computeResult(store, { session, workshop, kinds, exercise });
    const parts = computed.filter((part) =>
      part.part === 'material' || part.part === 'tableMaterial' ? isNews(session, part) : true,
    );
    broadcast(session, workshop, parts, { latest: `result ${exercise}` });
  }

  function touch(id: string, exercise: string): void {
    const key = `${id} ${exercise}`;
    if (timers.has(key)) {
      dirty.add(key);
      return;
    }
    void compute(id, exercise).catch(fault);
    const again = (): void => {
      timers.delete(key);
      if (dirty.delete(key)) touch(id, exercise);
    };
    timers.set(key, clock.after(limits.resultEveryMs, again));
  }

  room.onCommit(({ session, workshop, touched }) => {
    const along = workshop.exercises.filter(
      ({ id, kind, options }) =>
        session.stage.exercises[id] !== undefined &&
        (kinds.get(kind)?.relatesTo(options) ?? []).some((other) => touched.includes(other)),
    );
    for (const exercise of new Set([...touched, ...along.map(({ id }) => id)])) touch(session.id, exercise);
  });
  return {
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
