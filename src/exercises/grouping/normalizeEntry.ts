import { normalizeEntry } from '#shared/normalizeEntry.ts';
import { shortKey } from '#exercises/shortKey.ts';

/** The key of an entry: the same words from two tables are one entry from the start. */
export function entryKey(text: string): string {
  return shortKey(normalizeEntry(text));
}
