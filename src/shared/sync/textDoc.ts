import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { isMergedText, type MergedText } from './mergedText.ts';
import type { JsonValue } from './op.ts';

/** The one text in a document. */
const name = 'text';

/** Who wrote what stood there as a plain text: everybody makes the same document of it, so that it merges into one. */
const plainAuthor = 0;

/** A document to type in: what is stored, or an empty one. Loaded where such a text is, since it brings Yjs along. */
export function openDoc(value: JsonValue | undefined): Y.Doc {
  const doc = new Y.Doc();
  if (isMergedText(value)) {
    Y.applyUpdate(doc, fromBase64(value.doc));
  } else if (typeof value === 'string' && value !== '') {
    const writer = doc.clientID;
    doc.clientID = plainAuthor;
    doc.getText(name).insert(0, value);
    doc.clientID = writer;
  }
  return doc;
}

export function textIn(doc: Y.Doc): string {
  return doc.getText(name).toJSON();
}

/** The document as its field holds it. */
export function valueOf(doc: Y.Doc): MergedText {
  return { text: textIn(doc), doc: toBase64(Y.encodeStateAsUpdate(doc)) };
}

/** Takes another's writing into this document. */
export function mergeInto(doc: Y.Doc, value: JsonValue | undefined): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(openDoc(value)));
}

/**
 * Two versions of one text in one: every character that somebody typed in either is there, and none that somebody took
 * away. Null where the second is no document.
 */
export function mergeTexts(stored: JsonValue | undefined, written: MergedText): MergedText | null {
  try {
    const doc = openDoc(stored);
    mergeInto(doc, written);
    return valueOf(doc);
  } catch {
    return null;
  }
}

/** Makes the document say what a text field now says, by the one stretch in which the two differ. */
export function typeInto(doc: Y.Doc, typed: string): void {
  const text = doc.getText(name);
  const before = text.toJSON();
  if (before === typed) return;
  const { start, removed, added } = difference(before, typed);
  doc.transact(() => {
    if (removed > 0) text.delete(start, removed);
    if (added !== '') text.insert(start, added);
  });
}

interface Difference {
  /** In UTF-16 units, as everything here. */
  readonly start: number;
  readonly removed: number;
  readonly added: string;
}

/** What lies between the common beginning and the common end; a sign of two units is never parted. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (isLead(before, start - 1)) start -= 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && isTrail(before, before.length - end)) end -= 1;
  return {
    start,
    removed: before.length - end - start,
    added: after.slice(start, after.length - end),
  };
}

function isLead(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isTrail(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A place in the text that stays with its neighbors while others write. */
export function holdPlace(doc: Y.Doc, at: number): () => number {
  const text = doc.getText(name);
  const held = Y.createRelativePositionFromTypeIndex(text, Math.min(at, text.length), -1);
  return () => Y.createAbsolutePositionFromRelativePosition(held, doc)?.index ?? text.length;
}
