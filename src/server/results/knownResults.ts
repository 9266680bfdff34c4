import type { Workshop } from '#shared/content/workshop.ts';
import type { Part } from '#shared/sync/protocol.ts';
import type { ExerciseKind } from '#exercises/contract.ts';
import type { SessionRow, StoreReader } from '#server/storage/store.ts';
import { computeResult } from './computeResult.ts';

/** What a commit may have changed: the results of these exercises, or of all. */
export type Touched = readonly string[] | 'all';

/** Results for those who come in: computed once, and again when something that they rest on was committed. */
export interface KnownResults {
  /** What `computeResult` gives for the session as it is in this row, or later. */
  of(session: SessionRow, workshop: Workshop, exercise: string): Promise<readonly Part[]>;
  /** Hears of every commit of this server, in the same breath. */
  committed(session: string, revision: number, touched: Touched): void;
}

/** What is known of a session's commits. A revision that this server has not heard of was another's: nothing holds then. */
interface Heard {
  /** Every commit up to this revision has been heard of. */
  upTo: number;
  /** What was computed before this revision holds no longer. */
  floor: number;
  /** By exercise, the last revision that touched it. */
  readonly touched: Map<string, number>;
}

interface Known {
  readonly atRevision: number;
  readonly settingsRevision: number;
  readonly parts: readonly Part[];
}

interface KnownResultsDeps {
  readonly store: StoreReader;
  readonly kinds: ReadonlyMap<string, ExerciseKind>;
}

/** A room that comes back after its Wi-Fi was away asks for every result of the day at once, from each phone. */
export function createKnownResults({ store, kinds }: KnownResultsDeps): KnownResults {
  const sessions = new Map<string, Heard>();
  const known = new Map<string, Known>();

  function heardOf({ id, revision }: SessionRow): Heard {
    const heard = sessions.get(id) ?? { upTo: revision, floor: revision, touched: new Map<string, number>() };
    sessions.set(id, heard);
    if (revision > heard.upTo) {
      heard.upTo = revision;
      heard.floor = revision;
    }
    return heard;
  }

  return {
    async of(session, workshop, id) {
      const exercise = workshop.exercises.find((one) => one.id === id);
      const kind = kinds.get(exercise?.kind ?? '');
      const heard = heardOf(session);
      const key = `${session.id}\n${id}`;
      const held = known.get(key);
      const restsOn = [id, ...(exercise && kind ? kind.relatesTo(exercise.options) : [])];
      const lastTouched = Math.max(heard.floor, ...restsOn.map((one) => heard.touched.get(one) ?? 0));
      const holds =
        held && held.settingsRevision === session.settingsRevision && held.atRevision >= lastTouched;
      if (holds) return held.parts;
      const parts = await computeResult(store, { session, workshop, kinds, exercise: id });
      // Anonymous answers raise no revision: whether they are the same, nobody can tell.
      if (exercise?.anonymous !== true) {
        const { revision: atRevision, settingsRevision } = session;
        known.set(key, { atRevision, settingsRevision, parts });
      }
      return parts;
    },
    committed(session, revision, touched) {
      const heard = sessions.get(session);
      // Nothing has been computed yet that this could change.
      if (!heard) return;
      const isGap = revision > heard.upTo + 1;
      heard.upTo = Math.max(heard.upTo, revision);
      if (touched === 'all' || isGap) heard.floor = heard.upTo;
      else for (const exercise of touched) heard.touched.set(exercise, heard.upTo);
    },
  };
}
