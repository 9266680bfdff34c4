import { normalizeEntry } from '#shared/normalizeEntry.ts';

/** A need in the words in which most people wrote it. */
export interface NeedCount {
  readonly text: string;
  readonly people: number;
}

/** Between two needs of one person. */
const between = /[,，、;；/\n]+/u;

/** What people write to say that there is nothing, as `normalizeEntry` leaves it. */
const nothing = new Set(
  [
    'none',
    'no',
    'nothing',
    'nil',
    'n/a',
    'na',
    'no restrictions',
    '-',
    '—',
    '无',
    '無',
    '没有',
    '沒有',
    '无忌口',
  ].map(normalizeEntry),
);

/**
 * How many people have each need, by the words that they wrote: "Vegetarian" and "vegetarian " are one. Most frequent
 * first; of two as frequent, the one that was written first.
 */
export function countNeeds(texts: readonly string[]): readonly NeedCount[] {
  const needs = new Map<string, Map<string, number>>();
  for (const text of texts) {
    if (nothing.has(normalizeEntry(text))) continue;
    const written = text.split(between).map((piece) => piece.trim());
    // Twice from one person counts once.
    const own = new Map(written.map((piece) => [normalizeEntry(piece), piece]));
    for (const [key, piece] of own) {
      if (key === '' || nothing.has(key)) continue;
      const wordings = needs.get(key) ?? new Map<string, number>();
      wordings.set(piece, (wordings.get(piece) ?? 0) + 1);
      needs.set(key, wordings);
    }
  }
  return [...needs.values()]
    .map((wordings) => {
      const [most = ['', 0]] = [...wordings].sort((a, b) => b[1] - a[1]);
      return { text: most[0], people: [...wordings.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.people - a.people);
}
