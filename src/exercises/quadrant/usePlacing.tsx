import { useCallback, useEffect, useRef, useState } from 'react';
import { type Place, samePlace } from './place.ts';

/** How long the keys rest before the place is handed on, in milliseconds. */
const pauseMs = 350;

interface PlacingOptions {
  readonly storedAt: (field: string) => Place | null;
  readonly revisions: Readonly<Record<string, number>>;
  /** Takes a place, with the revision that stood there when the moving began. */
  readonly commit: (field: string, at: Place, base: number) => void;
}

interface Moved {
  readonly field: string;
  readonly at: Place;
  /** What stood there when the moving began. */
  readonly over: Place | null;
  readonly base: number;
  readonly state: 'moving' | 'sent';
}

export interface Placing {
  /** Where a marker is to be drawn now. */
  readonly placeOf: (field: string) => Place | null;
  /** `held` keeps the place to itself until `settle`; `stepping` hands it on once the keys rest. */
  readonly move: (field: string, at: Place, how: 'held' | 'stepping') => void;
  /** Hands on what was moved, once. */
  readonly settle: () => void;
  /** Puts a marker back to where it stood. */
  readonly cancel: () => void;
}

/**
 * A marker while it is moved: drawn at once, handed on when it comes to rest, when the page is put away, and
 * never in between. What others write meanwhile does not pull it from under the finger; the base says what was
 * there before, so that neither is lost (rule 6).
 */
export function usePlacing({ storedAt, revisions, commit }: PlacingOptions): Placing {
  const [moved, setMoved] = useState<Moved | null>(null);
  const pending = useRef<Moved | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const take = useRef(commit);
  useEffect(() => {
    take.current = commit;
  });

  const settle = useCallback((): void => {
    clearTimeout(timer.current);
    const last = pending.current;
    pending.current = null;
    if (!last) return;
    if (samePlace(last.at, last.over)) setMoved(null);
    else {
      setMoved({ ...last, state: 'sent' });
      take.current(last.field, last.at, last.base);
    }
  }, []);

  useEffect(() => {
    const putAway = (): void => {
      if (document.visibilityState === 'hidden') settle();
    };
    document.addEventListener('visibilitychange', putAway);
    window.addEventListener('pagehide', settle);
    return () => {
      document.removeEventListener('visibilitychange', putAway);
      window.removeEventListener('pagehide', settle);
      settle();
    };
  }, [settle]);

  // What was sent stands until the store says what is there now, be it this or another's.
  const answered = moved?.state === 'sent' && !samePlace(storedAt(moved.field), moved.over);
  useEffect(() => {
    if (answered) setMoved(null);
  }, [answered]);

  return {
    placeOf: (field) => (moved?.field === field && !answered ? moved.at : storedAt(field)),
    move(field, at, how) {
      if (pending.current && pending.current.field !== field) settle();
      const { over, base } = pending.current ?? { over: storedAt(field), base: revisions[field] ?? 0 };
      const next: Moved = { field, at, over, base, state: 'moving' };
      pending.current = next;
      setMoved(next);
      clearTimeout(timer.current);
      if (how === 'stepping') timer.current = setTimeout(settle, pauseMs);
    },
    settle,
    cancel() {
      clearTimeout(timer.current);
      pending.current = null;
      setMoved(null);
    },
  };
}
