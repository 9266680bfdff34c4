import { type ChangeEvent, useRef, useState } from 'react';
import { useHandOver } from './useHandOver.ts';

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
 * page is put away. While somebody types, what others write does not pull the text from under their fingers; the base
 * says which value they had before them, so that neither is lost (rule 6).
 */
export function useDraft({ value, revision, commit }: DraftOptions): DraftAttributes {
  const [draft, setDraft] = useState<Draft | null>(null);
  const pending = useRef<Draft | null>(null);
  const handOver = useHandOver(() => {
    const typed = pending.current;
    pending.current = null;
    if (typed) commit(typed.text, typed.base);
  });
  return {
    value: draft ? draft.text : value,
    onChange(event) {
      const typed = { text: event.target.value, base: draft ? draft.base : revision };
      setDraft(typed);
      pending.current = typed;
      handOver.typed();
    },
    onCompositionStart: handOver.onCompositionStart,
    onCompositionEnd: handOver.onCompositionEnd,
    onBlur() {
      handOver.left();
      setDraft(null);
    },
  };
}
