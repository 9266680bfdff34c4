/// <reference lib="es2022.intl" />
import { normalizeEntry } from '#shared/normalizeEntry.ts';

/** From this on two entries are shown as looking alike. */
const alike = 0.6;
/** From this on two words count as one with a slip of the finger. */
const sameWord = 0.75;

/** Chinese entries up to this many characters are one word to the reader, however they are cut. */
const shortest = 3;

let segmenter: Intl.Segmenter | null | undefined;

/** The words of a normalized entry; where the runtime knows no Chinese words, its characters in pairs. */
function wordsOf(normalized: string): readonly string[] {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  if (segmenter) {
    return [...segmenter.segment(normalized)].filter((one) => one.isWordLike).map((one) => one.segment);
  }
  return normalized.split(' ').flatMap((word) => (/\p{Script=Han}/u.test(word) ? [...pairs(word)] : [word]));
}

function pairs(word: string): readonly string[] {
  const symbols = Array.from(word);
  if (symbols.length < 2) return symbols;
  return symbols.slice(1).map((symbol, at) => (symbols[at] ?? '') + symbol);
}

/** Twice what two lists share by what both hold (Dice 1945, "Measures of the Amount of Ecologic Association"). */
function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of b) {
    const count = left.get(one) ?? 0;
    if (count > 0) {
      left.set(one, count - 1);
      shared += 1;
    }
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** How alike two words are, by their pairs of characters. */
function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const likeness = dice(pairs(a), pairs(b));
  return likeness >= sameWord ? likeness : 0;
}

/**
 * How alike two entries are, from 0 to 1: the share of their characters that stand in words which both have,
 * or nearly have. It goes by words, so that "internal customers" and "external customers" are not taken for one
 * because their letters are.
 */
export function similarity(a: string, b: string): number {
  return likenessOf(readEntry(a), readEntry(b));
}

interface ReadEntry {
  readonly normalized: string;
  readonly words: readonly string[];
}

function readEntry(text: string): ReadEntry {
  const normalized = normalizeEntry(text);
  return { normalized, words: wordsOf(normalized) };
}

function likenessOf(left: ReadEntry, right: ReadEntry): number {
  if (left.normalized === right.normalized) return 1;
  const theirs = [...right.words];
  const whole = [...left.words, ...theirs].reduce((sum, word) => sum + lengthOf(word), 0);
  if (whole === 0) return 0;
  let shared = 0;
  for (const word of left.words) {
    let best = { at: -1, likeness: 0 };
    for (const [at, other] of theirs.entries()) {
      const likeness = wordSimilarity(word, other);
      if (likeness > best.likeness) best = { at, likeness };
    }
    if (best.at === -1) continue;
    const [other = ''] = theirs.splice(best.at, 1);
    shared += best.likeness * (lengthOf(word) + lengthOf(other));
  }
  return Math.max(shared / whole, shortLikeness(left.normalized, right.normalized));
}

/** Of short Chinese entries, by their characters; 0 for all others. */
function shortLikeness(left: string, right: string): number {
  const isShort = Math.max(lengthOf(left), lengthOf(right)) <= shortest;
  return isShort && /\p{Script=Han}/u.test(left + right) ? dice(Array.from(left), Array.from(right)) : 0;
}

function lengthOf(word: string): number {
  return Array.from(word).length;
}

interface Named {
  readonly key: string;
  readonly text: string;
}

/**
 * Entries that may mean the same, most alike first, for the facilitator to merge or leave: each set's entries are
 * all alike one another, and none stands in two sets.
 */
export function lookAlike<T extends Named>(entries: readonly T[], most: number): readonly (readonly T[])[] {
  const read = entries.map((entry) => ({ entry, ...readEntry(entry.text) }));
  type Read = (typeof read)[number];
  const found: { readonly likeness: number; readonly pair: readonly [Read, Read] }[] = [];
  for (const [at, one] of read.entries()) {
    for (const other of read.slice(at + 1)) {
      const likeness = likenessOf(one, other);
      if (likeness >= alike) found.push({ likeness, pair: [one, other] });
    }
  }
  found.sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Read>();
  const sets: (readonly T[])[] = [];
  for (const { pair } of found) {
    if (sets.length === most) break;
    if (pair.some((one) => taken.has(one))) continue;
    const set: Read[] = [...pair];
    for (const one of read) {
      const isFree = !taken.has(one) && !set.includes(one);
      if (isFree && set.every((other) => likenessOf(one, other) >= alike)) set.push(one);
    }
    for (const one of set) taken.add(one);
    sets.push(set.map(({ entry }) => entry));
  }
  return sets;
}
