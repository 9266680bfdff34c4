import {
  type ReactNode,
  type TextareaHTMLAttributes,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import type { MergedText } from '#shared/sync/mergedText.ts';
import { holdPlace, mergeInto, openDoc, textIn, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { useHandOver } from './useHandOver.ts';

interface MergedTextareaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'onChange' | 'onBlur' | 'onCompositionStart' | 'onCompositionEnd'
> {
  /** What is stored, and over it what this page has not sent yet. */
  readonly stored: JsonValue | undefined;
  readonly commit: (value: MergedText) => void;
}

/**
 * A text that several write at once: what others type appears between one's own words, and the caret stays with its
 * neighbors. While a word is composed nothing moves.
 */
export function MergedTextarea({ stored, commit, ...attributes }: MergedTextareaProps): ReactNode {
  const [doc, setDoc] = useState(() => openDoc(stored));
  const [text, setText] = useState(() => textIn(doc));
  const box = useRef<HTMLTextAreaElement>(null);
  /** Where the selection is to stand once others' words are in. */
  const place = useRef<readonly [number, number] | null>(null);
  const late = useRef<JsonValue | undefined>(undefined);
  const handOver = useHandOver(() => commit(valueOf(doc)));

  const takeIn = (value: JsonValue | undefined): void => {
    const area = box.current;
    const held = area && [holdPlace(doc, area.selectionStart), holdPlace(doc, area.selectionEnd)];
    mergeInto(doc, value);
    const merged = textIn(doc);
    if (merged === text) return;
    const [start, end] = held ?? [];
    if (start && end && document.activeElement === area) place.current = [start(), end()];
    setText(merged);
  };
  const takeWhenComposed = (value: JsonValue | undefined): void => {
    if (handOver.isComposing()) late.current = value;
    else takeIn(value);
  };
  const latest = useRef(takeWhenComposed);
  useEffect(() => {
    latest.current = takeWhenComposed;
  });

  const seen = useRef(stored);
  useEffect(() => {
    if (JSON.stringify(seen.current) === JSON.stringify(stored)) return;
    const hadWords = seen.current !== undefined && seen.current !== null;
    seen.current = stored;
    if (hadWords && (stored === undefined || stored === null)) {
      // Set aside by a reset: what comes next is another text.
      setDoc(openDoc(undefined));
      setText('');
    } else {
      latest.current(stored);
    }
  }, [stored]);

  useLayoutEffect(() => {
    const at = place.current;
    place.current = null;
    if (at) box.current?.setSelectionRange(at[0], at[1]);
  }, [text]);

  const composed = (): void => {
    handOver.onCompositionEnd();
    const waiting = late.current;
    late.current = undefined;
    if (waiting !== undefined) takeIn(waiting);
  };

  return (
    <textarea
      {...attributes}
      ref={box}
      value={text}
      onChange={({ target }) => {
        typeInto(doc, target.value);
        setText(target.value);
        handOver.typed();
      }}
      onCompositionStart={handOver.onCompositionStart}
      onCompositionEnd={composed}
      onBlur={() => {
        handOver.left();
        composed();
      }}
    />
  );
}
