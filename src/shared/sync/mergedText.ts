import * as z from 'zod/mini';
import { limits } from './limits.ts';
import type { JsonValue } from './op.ts';

const mergedText = z.strictObject({
  /** The words, for everybody who only reads. */
  text: z.string(),
  /** The whole document that merges character by character, in base64; see textDoc.ts. */
  doc: z.string(),
});

/** A text that a table writes together: the value of its field. */
export type MergedText = z.infer<typeof mergedText>;

/** Whether a field's value is a text that merges. */
export function isMergedText(value: unknown): value is MergedText {
  return mergedText.safeParse(value).success;
}

/** The words in a text field, whether it merges or not; empty for anything else. */
export function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return isMergedText(value) ? value.text : '';
}

/** Bytes that a value may have as JSON: a text that merges carries how it came about. */
export function mostBytesOf(value: unknown): number {
  return isMergedText(value) ? limits.mergedTextBytes : limits.valueBytes;
}
