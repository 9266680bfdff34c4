import type { Resumed } from './resumed.ts';

/** What a page says that it knows. */
export interface PageKnows {
  /** The highest revision that it has seen. */
  readonly seen: number;
  /** What its last welcome called the copy that the session had gone on from. */
  readonly resumed: string | null;
}

/** What a page that says hello is told of the copies that its session has gone on from. */
export interface PageLineage {
  /** The last of them, which the page names in its next hello. */
  readonly id: string | null;
  /** Whether the page may hold what was never in these data, and is to begin anew. */
  readonly isAnother: boolean;
  /** What the page holds from after this revision was never in these data; null where it holds nothing of the kind. */
  readonly beyond: number | null;
}

/** Tells what a page knows that these data, having gone on from a copy, do not. */
export interface Lineage {
  /** @param revision the session's own, now */
  welcome(session: string, revision: number, page: PageKnows): PageLineage;
  /** How many changes after the last copy the pages knew of that have come back; 0 where none could tell. */
  missing(session: string): number;
}

/** @param resumed every time that the data went on from a copy, the first time first. */
export function createLineage(resumed: readonly Resumed[]): Lineage {
  const missing = new Map<string, number>();
  return {
    welcome(session, revision, { seen, resumed: known }) {
      const own = resumed.filter(({ sessions }) => Object.hasOwn(sessions, session));
      const id = own[own.length - 1]?.id ?? null;
      // What came after the first copy that it has not heard of, it knows from a room that these data never saw.
      const later = own.slice(own.findIndex((one) => one.id === known) + 1);
      const limit = Math.min(
        revision,
        ...later.map(({ sessions }) => sessions[session]?.revision ?? revision),
      );
      if (seen > limit) missing.set(session, Math.max(missing.get(session) ?? 0, seen - limit));
      return { id, isAnother: known !== id || seen > revision, beyond: seen > limit ? limit : null };
    },
    missing: (session) => missing.get(session) ?? 0,
  };
}
