import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a hand rests before where it has come to is handed on, in milliseconds. */
const pauseMs = 200;

interface Sliding {
  /** Where the slider stands while it moves; null once it is handed on. */
  readonly at: number | null;
  readonly slide: (value: number) => void;
  /** The hand is off it: what is not handed on yet goes now. */
  readonly settle: () => void;
}

/** A slider's place as it moves: seen at once, handed on when the hand rests, so that a long pull is one change and not a hundred. */
export function useSliding(commit: (value: number) => void): Sliding {
  const [at, setAt] = useState<number | null>(null);
  const pending = useRef<number | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const take = useRef(commit);
  useEffect(() => {
    take.current = commit;
  });

  const settle = useCallback((): void => {
    clearTimeout(pause.current);
    const value = pending.current;
    pending.current = null;
    if (value === null) return;
    take.current(value);
    setAt(null);
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', settle);
    return () => {
      window.removeEventListener('pagehide', settle);
      settle();
    };
  }, [settle]);

  const slide = (value: number): void => {
    setAt(value);
    pending.current = value;
    clearTimeout(pause.current);
    pause.current = setTimeout(settle, pauseMs);
  };
  return { at, slide, settle };
}
