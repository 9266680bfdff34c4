import { act, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { expect, test } from 'vitest';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MergedText } from '#shared/sync/mergedText.ts';
import { mergeTexts, openDoc, textIn, typeInto, valueOf } from '#shared/sync/textDoc.ts';
import { MergedTextarea } from './MergedTextarea.tsx';

/** What somebody else makes of a text. */
function written(before: MergedText, words: string): MergedText {
  const doc = openDoc(before);
  typeInto(doc, words);
  return valueOf(doc);
}

function box(): HTMLTextAreaElement {
  return screen.getByRole('textbox');
}

/** One sign typed where the caret is, as a browser does it: into what stands there at this moment. */
function typeOne(sign: string): void {
  const area = box();
  const at = area.selectionStart;
  const value = area.value.slice(0, at) + sign + area.value.slice(area.selectionEnd);
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value);
  area.setSelectionRange(at + 1, at + 1);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A text as a table has it; `then` happens right after others' words have come, before anything is drawn. */
function renderText(first: MergedText, then: () => void = () => undefined) {
  const handedOn: MergedText[] = [];
  const store = createStore<{ readonly stored: MergedText | null }>(() => ({ stored: first }));
  function Table(): ReactNode {
    const { stored } = useStore(store);
    useEffect(() => {
      if (stored !== first) then();
    }, [stored]);
    return <MergedTextarea stored={stored && { ...stored }} commit={(value) => handedOn.push(value)} />;
  }
  render(<Table />);
  return { handedOn, hears: (stored: MergedText | null) => act(() => store.setState({ stored })) };
}

const first = valueOf(openDoc('We train.'));

test('rule 6: a sign that is typed at the very moment when another’s words come takes none of them away', () => {
  const { handedOn, hears } = renderText(first, () => typeOne('!'));
  act(() => box().focus());
  box().setSelectionRange(9, 9);
  hears(written(first, 'First: We train.'));
  fireEvent.blur(box());
  expect(box()).toHaveValue('First: We train.!');
  expect(handedOn[handedOn.length - 1]?.text).toBe('First: We train.!');
});

test('the caret stays with its words, and a selection with its own', () => {
  const { hears } = renderText(first);
  act(() => box().focus());
  box().setSelectionRange(3, 8);
  hears(written(first, 'First: We train.'));
  expect(box()).toHaveValue('First: We train.');
  expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe('train');
});

test('while a word is composed nothing moves; once it stands, others’ words come in', () => {
  const { hears } = renderText(first);
  act(() => box().focus());
  fireEvent.compositionStart(box());
  hears(written(first, 'First: We train.'));
  expect(box()).toHaveValue('We train.');
  fireEvent.compositionEnd(box());
  expect(box()).toHaveValue('First: We train.');
});

test('a reset in the middle of a word brings back nothing of the text before', () => {
  const { hears } = renderText(first);
  act(() => box().focus());
  fireEvent.compositionStart(box());
  hears(written(first, 'First: We train.'));
  hears(null);
  fireEvent.compositionEnd(box());
  expect(box()).toHaveValue('');
});

test('after a reset an empty text begins, and what was before does not come back', () => {
  const { handedOn, hears } = renderText(first);
  hears(null);
  expect(box()).toHaveValue('');
  act(() => box().focus());
  act(() => typeOne('N'));
  fireEvent.blur(box());
  const last = handedOn[handedOn.length - 1];
  expect(last?.text).toBe('N');
  expect(last && textIn(openDoc(mergeTexts(undefined, last) ?? undefined))).toBe('N');
});
