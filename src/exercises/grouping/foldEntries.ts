import type { Fields } from '#exercises/contract.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import type { Entry, Group } from './group.ts';
import { groupOf, markField } from './groupMarks.ts';

interface Gathered {
  /** The worksheets, by their place, that name it. */
  readonly worksheets: Set<number>;
  readonly spellings: Map<string, number>;
  readonly tags: Map<string, number>;
}

const empty = (): Gathered => ({ worksheets: new Set(), spellings: new Map(), tags: new Map() });

/** All groups, those that most worksheets name first, and those that are named as often by their words. */
export function foldEntries(
  worksheets: readonly (readonly Entry[])[],
  room: Fields,
  tagIds: readonly string[],
): readonly Group[] {
  const entries = new Map<string, Gathered>();
  for (const [place, written] of worksheets.entries()) {
    for (const { key, text, tag } of written) {
      const entry = entries.get(key) ?? empty();
      entries.set(key, entry);
      entry.worksheets.add(place);
      add(entry.spellings, text.trim(), 1);
      if (tag !== null) add(entry.tags, tag, 1);
    }
  }
  const groups = new Map<string, Map<string, Gathered>>();
  for (const [key, entry] of entries) {
    const own = groupOf(key, room);
    groups.set(own, (groups.get(own) ?? new Map<string, Gathered>()).set(key, entry));
  }
  return [...groups]
    .map(([key, members]) => groupFrom(key, members, room, tagIds))
    .sort(
      (a, b) =>
        b.count - a.count || compare(a.text.toLowerCase(), b.text.toLowerCase()) || compare(a.key, b.key),
    );
}

function groupFrom(
  key: string,
  members: ReadonlyMap<string, Gathered>,
  room: Fields,
  tagIds: readonly string[],
): Group {
  const all = empty();
  for (const { worksheets, spellings, tags } of members.values()) {
    for (const place of worksheets) all.worksheets.add(place);
    for (const [words, count] of spellings) add(all.spellings, words, count);
    for (const [tag, count] of tags) add(all.tags, tag, count);
  }
  const label = room[markField('label', key)];
  const named = typeof label === 'string' && label.trim() !== '' ? label.trim() : null;
  const text = named ?? mostFrequent(all.spellings);
  const others = new Map([...all.spellings].filter(([words]) => isHan(words) !== isHan(text)));
  return {
    key,
    text,
    also: named === null && others.size > 0 ? mostFrequent(others) : null,
    count: all.worksheets.size,
    tags: tagIds.map((tag) => all.tags.get(tag) ?? 0),
    members:
      members.size > 1 || named !== null
        ? [...members]
            .map(([entry, { spellings, worksheets }]) => ({
              key: entry,
              text: mostFrequent(spellings),
              count: worksheets.size,
            }))
            .sort((a, b) => b.count - a.count || compare(a.text, b.text))
        : [],
  };
}

/** The place of the column that most of a group's tags put it into, and whether another has as many. */
export function columnOf(
  tags: readonly number[],
): { readonly column: number; readonly tied: boolean } | null {
  const most = Math.max(0, ...tags);
  if (most === 0) return null;
  return { column: tags.indexOf(most), tied: tags.filter((count) => count === most).length > 1 };
}

function isHan(words: string): boolean {
  return /\p{Script=Han}/u.test(words);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
