import { createStore, type StoreApi } from 'zustand/vanilla';
import { exerciseStage, takesAnswers } from '#shared/sync/stage.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';

/** By exercise: the phase in which this page's reader said that they are done. */
type Said = Readonly<Record<string, number>>;

const byRoom = new WeakMap<RoomClient, StoreApi<Said>>();

/**
 * What the reader of this page has said of their exercises; it holds for as long as the phase in which it was said,
 * whatever page is looked at meanwhile, and is taken back once that is over.
 */
export function readinessOf(room: RoomClient): StoreApi<Said> {
  const known = byRoom.get(room);
  if (known) return known;
  const store = createStore<Said>(() => ({}));
  byRoom.set(room, store);
  room.store.subscribe(({ view }, before) => {
    const stage = view.stage?.stage;
    if (!stage || view.stage === before.view.stage) return;
    for (const [exercise, phaseRevision] of Object.entries(store.getState())) {
      const now = exerciseStage(stage, exercise);
      if (now.phaseRevision !== phaseRevision || !takesAnswers(now.phase)) sayReady(room, exercise, null);
    }
  });
  return store;
}

/** Says it to the facilitator, or, with null, takes it back. */
export function sayReady(room: RoomClient, exercise: string, phaseRevision: number | null): void {
  const store = readinessOf(room);
  const { [exercise]: _before, ...others } = store.getState();
  store.setState(phaseRevision === null ? others : { ...others, [exercise]: phaseRevision }, true);
  room.say({ type: 'ready', exercise, isReady: phaseRevision !== null });
}
