import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface TypedFieldOptions {
  readonly stored: string;
  readonly commit: (text: string) => void;
  /** Whether what is typed can be stored; what cannot stays in the field. */
  readonly accepts: (text: string) => boolean;
}

interface Draft {
  readonly text: string;
  /** What was stored as the typing began. */
  readonly from: string;
}

interface TypedField {
  /** Spread onto the input or textarea. */
  readonly attributes: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  };
  /** Whether somebody else wrote something different in the meantime: then one of the two is chosen. */
  readonly clash: null | {
    readonly theirs: string;
    readonly useMine: () => void;
    readonly keepTheirs: () => void;
  };
}

type Leaving = 'left' | 'gone';

/**
 * A text that is stored when its field is left, by Enter, and when the page is put away. What somebody else writes
 * meanwhile is never written over unasked.
 */
export function useTypedField({ stored, commit, accepts }: TypedFieldOptions): TypedField {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [asks, setAsks] = useState(false);
  const hasTheirs = draft !== null && stored !== draft.from && stored !== draft.text;

  const hand = (how: Leaving): void => {
    if (!draft) return;
    const text = draft.text.trim();
    if (hasTheirs && how === 'left') {
      setAsks(true);
      return;
    }
    if (hasTheirs || !accepts(text)) return;
    if (text !== stored) commit(text);
    if (how === 'left') setDraft(null);
  };

  const latest = useRef(hand);
  useEffect(() => {
    latest.current = hand;
  });
  useEffect(() => {
    const putAway = (): void => latest.current('gone');
    window.addEventListener('pagehide', putAway);
    return () => {
      window.removeEventListener('pagehide', putAway);
      putAway();
    };
  }, []);

  const settle = (): void => {
    setAsks(false);
    setDraft(null);
  };
  return {
    attributes: {
      value: draft ? draft.text : stored,
      onChange({ target: { value } }) {
        setDraft({ text: value, from: draft ? draft.from : stored });
      },
      onBlur: () => hand('left'),
      onKeyDown(event) {
        const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
        if (event.key === 'Enter' && !isComposing && event.currentTarget instanceof HTMLInputElement)
          hand('left');
      },
    },
    clash:
      asks && hasTheirs && draft
        ? {
            theirs: stored,
            useMine() {
              commit(draft.text.trim());
              settle();
            },
            keepTheirs: settle,
          }
        : null,
  };
}
