import type { Fields } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import type { SortResponse } from './readCards.ts';
import type { SortClass, SortCriterion, SortEntry } from './schema.ts';

/** The facilitator's mark that takes everything of these words off the wall. */
export function hiddenField(key: string): string {
  return `hidden.${key}`;
}

/** Whether the facilitator has taken these words off the wall. */
export function isHidden(room: Fields, key: string): boolean {
  return room[hiddenField(key)] === true;
}

interface Gathered {
  /** The worksheets, by their place, that have it. */
  readonly worksheets: Set<number>;
  /** The same by class. */
  readonly places: Map<string, Set<number>>;
  readonly spellings: Map<string, number>;
}

const empty = (): Gathered => ({ worksheets: new Set(), places: new Map(), spellings: new Map() });

/** Cards of the same words as one each: those in dispute first, then those that most worksheets have. */
export function foldCards(
  worksheets: readonly SortResponse[],
  classes: readonly SortClass[],
): readonly SortEntry[] {
  const entries = new Map<string, Gathered>();
  for (const [at, { cards }] of worksheets.entries()) {
    for (const { text, place } of cards) {
      const key = entryKey(text);
      const entry = entries.get(key) ?? empty();
      entries.set(key, entry);
      entry.worksheets.add(at);
      add(entry.spellings, text.trim());
      if (place !== null) {
        entry.places.set(place, (entry.places.get(place) ?? new Set<number>()).add(at));
      }
    }
  }
  return [...entries]
    .map(([key, { worksheets: having, places, spellings }]) => {
      const text = mostFrequent(spellings);
      const others = new Map([...spellings].filter(([words]) => isHan(words) !== isHan(text)));
      return {
        key,
        text,
        also: others.size > 0 ? mostFrequent(others) : null,
        count: having.size,
        split: classes.map(({ id }) => places.get(id)?.size ?? 0),
      };
    })
    .sort(
      (a, b) =>
        Number(isDisputed(b)) - Number(isDisputed(a)) ||
        b.count - a.count ||
        compare(a.text.toLowerCase(), b.text.toLowerCase()) ||
        compare(a.key, b.key),
    );
}

/** Whether the same words were put into more than one class. */
export function isDisputed({ split }: Pick<SortEntry, 'split'>): boolean {
  return split.filter((count) => count > 0).length > 1;
}

/** The lines that say who belongs to which class, class by class, those of the same words as one. */
export function foldCriteria(
  worksheets: readonly SortResponse[],
  classes: readonly SortClass[],
): readonly SortCriterion[] {
  return classes.flatMap(({ id }, place) => {
    const lines = new Map<string, Map<string, number>>();
    for (const { criteria } of worksheets) {
      const text = criteria[id];
      if (text === undefined) continue;
      const key = entryKey(text);
      const spellings = lines.get(key) ?? new Map<string, number>();
      lines.set(key, spellings);
      add(spellings, text);
    }
    return [...lines]
      .map(([key, spellings]) => ({
        key,
        text: mostFrequent(spellings),
        count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
        place,
      }))
      .sort((a, b) => b.count - a.count || compare(a.text, b.text) || compare(a.key, b.key));
  });
}

/**
 * Each count as a whole percent of all of them; all 0 of nothing. Rounded each by itself, so that classes with as many
 * cards show the same share, though the sum may then be 99 or 101.
 */
export function percents(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : Math.round((100 * count) / total)));
}

function isHan(words: string): boolean {
  return /\p{Script=Han}/u.test(words);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
