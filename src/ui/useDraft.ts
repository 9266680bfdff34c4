import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react';

/** How long somebody pauses before what is typed so far is handed on, in milliseconds. */
const pauseMs = 350;

/**
 * How long somebody types without such a pause before it is handed on all the same, in milliseconds: with the time
 * that it takes to be kept, a tab that dies loses no more than a second's typing.
 */
const longestMs = 700;

interface DraftOptions {
  /** What is stored. */
  readonly value: string;
  /** The revision of what is stored. */
  readonly revision: number;
  /** Takes what is typed, with the revision that stood there when the typing began. */
  readonly commit: (text: string, base: number) => void;
}

/** Spread onto an input or a textarea. */
export interface DraftAttributes {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  readonly onBlur: () => void;
}

interface Draft {
  readonly text: string;
  readonly base: number;
}

/**
 * A text as it is typed: handed on at each pause, at the latest within a second, when the field is left, and when the
 * page is put away. An IME composition is never cut short: what stood before it is handed on as it begins, and a tab
 * that dies in the middle loses the syllables that are not chosen yet. While somebody types, what others write does not
 * pull the text from under their fingers; the base says which value they had before them, so that neither is lost
 * (rule 6).
 */
export function useDraft({ value, revision, commit }: DraftOptions): DraftAttributes {
  const [draft, setDraft] = useState<Draft | null>(null);
  const pending = useRef<Draft | null>(null);
  const composing = useRef(false);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const take = useRef(commit);
  useEffect(() => {
    take.current = commit;
  });

  const flush = useCallback((): void => {
    clearTimeout(pause.current);
    clearTimeout(latest.current);
    latest.current = undefined;
    const typed = pending.current;
    pending.current = null;
    if (typed) take.current(typed.text, typed.base);
  }, []);

  useEffect(() => {
    const putAway = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', putAway);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', putAway);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const later = (): void => {
    clearTimeout(pause.current);
    if (composing.current) return;
    pause.current = setTimeout(flush, pauseMs);
    latest.current ??= setTimeout(flush, longestMs);
  };

  return {
    value: draft ? draft.text : value,
    onChange(event) {
      const typed = { text: event.target.value, base: draft ? draft.base : revision };
      setDraft(typed);
      pending.current = typed;
      later();
    },
    onCompositionStart() {
      flush();
      composing.current = true;
    },
    onCompositionEnd() {
      composing.current = false;
      if (pending.current) later();
    },
    onBlur() {
      composing.current = false;
      flush();
      setDraft(null);
    },
  };
}
