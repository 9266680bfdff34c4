import type { Clock, Timer } from '#shared/clock.ts';
import { limits } from '#shared/sync/limits.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { Store } from '#server/storage/store.ts';
import type { Broadcast, Room } from '#server/sync/room.ts';
import { computeResult } from './computeResult.ts';
import { isMaterial, type MaterialNews } from './materialNews.ts';
import { toTell } from './toTell.ts';

export interface ResultFeed {
  stop(): void;
}

interface FeedDeps {
  readonly store: Store;
  readonly room: Room;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
  readonly broadcast: Broadcast;
  readonly news: MaterialNews;
  readonly clock: Pick<Clock, 'after'>;
  readonly fault: (error: unknown) => void;
}

/**
 * Recomputes an exercise's result after worksheets or its phase changed: at once for the first change, then
 * at most four times a second, the last change always included (SPEC rule 9).
 */
export function startResultFeed(deps: FeedDeps): ResultFeed {
  const { store, room, kinds, broadcast, news, clock, fault } = deps;
  const timers = new Map<string, Timer>();
  const dirty = new Set<string>();

  async function compute(id: string, exercise: string): Promise<void> {
    const session = await store.session(id);
    if (!session) return;
    const workshop = await room.workshopOf(session);
    const computed = await computeResult(store, { session, workshop, kinds, exercise });
    news.thereIsOnly(session, exercise, computed);
    // While a room votes, its notes stay as they are.
    const parts = computed.filter((part) => !isMaterial(part) || news.isNews(session, part));
    for (const { parts: own, latest } of toTell(exercise, parts))
      broadcast(session, workshop, own, { latest });
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

  news.onDoubt(touch);
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
