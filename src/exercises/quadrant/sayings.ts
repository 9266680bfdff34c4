import { mostFrequent } from '#exercises/mostFrequent.ts';
import { shortKey } from '#exercises/shortKey.ts';
import type { Said } from './schema.ts';

/**
 * What two spellings have in common: compatibility forms (full and half width) made one (Unicode NFKC), small
 * letters, without spaces, marks and symbols. A text of nothing else stays as it is.
 */
export function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(/[\s\p{P}\p{S}\p{Z}\p{Cf}]+/gu, '') || plain.trim();
}

/** A short name for a text, the same for all its spellings, that tells nothing of who wrote it. */
export function textKey(text: string): string {
  return shortKey(folded(text));
}

/** The name of the mark that hides a text. */
export function hiddenMark(text: string): string {
  return `hidden.${textKey(text)}`;
}

/** The spelling that most chose; of several the first by code unit. */
export function usualSpelling(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) {
    const clean = spelling.trim().replace(/\s+/g, ' ');
    counts.set(clean, (counts.get(clean) ?? 0) + 1);
  }
  return mostFrequent(counts);
}

/** Things grouped by what their texts have in common; empty texts are left out. */
export function groupByText<T>(
  things: readonly T[],
  textOf: (thing: T) => string,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = folded(textOf(thing));
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups.values()];
}

/**
 * Texts with how often each was said, those said most first. Of those said as often, the order is one that
 * depends on nothing but the texts and favors none, neither who came first nor the alphabet.
 */
export function saidTexts(texts: readonly string[]): readonly Said[] {
  return groupByText(texts, (text) => text)
    .map((group) => ({ text: usualSpelling(group), n: group.length, key: textKey(group[0] ?? '') }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .map(({ text, n }) => ({ text, n }));
}
