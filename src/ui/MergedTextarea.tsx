import { type ReactNode, type TextareaHTMLAttributes, useEffect, useRef, useState } from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import type { MergedText } from '#shared/sync/mergedText.ts';
import { holdPlace, mergeInto, openDoc, textIn, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { useHandOver } from './useHandOver.ts';

interface MergedTextareaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onCompositionStart' | 'onCompositionEnd'
> {
  /** What is stored, and over it what this page has not sent yet. */
  readonly stored: JsonValue | undefined;
  readonly commit: (value: MergedText) => void;
}

/**
 * A text that several write at once: what others type appears between one's own words, and the caret stays with its
 * neighbors. While a word is composed nothing moves.
 *
 * The box is written to as others' words are taken in, and not drawn by React later: a sign that is typed in between
 * would be compared with words that the box does not show yet, and take them away.
 */
export function MergedTextarea({ stored, commit, ...attributes }: MergedTextareaProps): ReactNode {
  const [first] = useState(() => openDoc(stored));
  const doc = useRef(first);
  const box = useRef<HTMLTextAreaElement>(null);
  const late = useRef<JsonValue | undefined>(undefined);
  const handOver = useHandOver(() => commit(valueOf(doc.current)));

  const takeIn = (value: JsonValue | undefined): void => {
    const area = box.current;
    if (!area) return;
    const selected = [
      holdPlace(doc.current, area.selectionStart),
      holdPlace(doc.current, area.selectionEnd),
    ] as const;
    mergeInto(doc.current, value);
    show(area, textIn(doc.current), () => area.setSelectionRange(selected[0](), selected[1]()));
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
      doc.current = openDoc(undefined);
      late.current = undefined;
      if (box.current) show(box.current, '');
    } else {
      latest.current(stored);
    }
  }, [stored]);

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
      defaultValue={textIn(first)}
      onChange={({ target }) => {
        typeInto(doc.current, target.value);
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

/** Has the box say a text; where somebody writes in it, it neither scrolls nor loses its place. */
function show(area: HTMLTextAreaElement, text: string, keepPlace: () => void = () => undefined): void {
  if (area.value === text) return;
  const { scrollTop } = area;
  area.value = text;
  if (document.activeElement === area) keepPlace();
  area.scrollTop = scrollTop;
}
