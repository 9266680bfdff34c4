import { useCallback, useEffect, useRef } from 'react';

/** How long somebody pauses before what is typed so far is handed on, in milliseconds. */
const pauseMs = 350;

/**
 * How long somebody types without such a pause before it is handed on all the same, in milliseconds: with the time
 * that it takes to be kept, a tab that dies loses no more than a second's typing.
 */
const longestMs = 700;

export interface HandOver {
  /** Something was typed: it is handed on at the next pause, at the latest within a second. */
  readonly typed: () => void;
  /** Hands on at once what was typed and not handed on yet. */
  readonly now: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  /** Whether a word is being composed at this moment. */
  readonly isComposing: () => boolean;
  /** The field is left: what was being composed is what stands there. */
  readonly left: () => void;
}

/**
 * When what is typed is handed on: at each pause, when the field is left, and when the page is put away. An IME
 * composition is never cut short: what stood before it is handed on as it begins, and a tab that dies in the middle
 * loses the syllables that are not chosen yet.
 */
export function useHandOver(handOn: () => void): HandOver {
  const waiting = useRef(false);
  const composing = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const take = useRef(handOn);
  useEffect(() => {
    take.current = handOn;
  });

  const now = useCallback((): void => {
    clearTimeout(pause.current);
    clearTimeout(latest.current);
    latest.current = undefined;
    if (!waiting.current) return;
    waiting.current = false;
    take.current();
  }, []);

  useEffect(() => {
    const putAway = (): void => {
      if (document.visibilityState === 'hidden') now();
    };
    document.addEventListener('visibilitychange', putAway);
    window.addEventListener('pagehide', now);
    return () => {
      document.removeEventListener('visibilitychange', putAway);
      window.removeEventListener('pagehide', now);
      now();
    };
  }, [now]);

  const soon = (): void => {
    clearTimeout(pause.current);
    if (composing.current || !waiting.current) return;
    pause.current = setTimeout(now, pauseMs);
    latest.current ??= setTimeout(now, longestMs);
  };

  return {
    now,
    typed() {
      waiting.current = true;
      soon();
    },
    onCompositionStart() {
      now();
      composing.current = true;
    },
    onCompositionEnd() {
      composing.current = false;
      soon();
    },
    isComposing: () => composing.current,
    left() {
      composing.current = false;
      now();
    },
  };
}
