import type { Fields } from '#exercises/contract.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import type { Entry, Group } from './group.ts';
import { markField, roomGroupOf } from './groupMarks.ts';

interface Gathered {
  /** The worksheets, by their place, that name it. */
  readonly worksheets: Set<number>;
  /** Its own words. */
  readonly spellings: Map<string, number>;
  /** The words that it goes by: its own, or the name that its table gave its group. */
  readonly called: Map<string, number>;
  readonly tags: Map<string, number>;
}

const empty = (): Gathered => ({
  worksheets: new Set(),
  spellings: new Map(),
  called: new Map(),
  tags: new Map(),
});

/** All groups, those that most worksheets name first, and those that are named as often by their words. */
export function foldEntries(
  worksheets: readonly (readonly Entry[])[],
  room: Fields,
  tagIds: readonly string[],
): readonly Group[] {
  const groups = new Map<string, Map<string, Gathered>>();
  const byTable = new Set<string>();
  for (const [place, written] of worksheets.entries()) {
    for (const one of written) {
      const { key, text, tag, group = key, name = text } = one;
      const own = roomGroupOf(one, room);
      const members = groups.get(own) ?? new Map<string, Gathered>();
      groups.set(own, members);
      const entry = members.get(key) ?? empty();
      members.set(key, entry);
      entry.worksheets.add(place);
      add(entry.spellings, text.trim(), 1);
      add(entry.called, name.trim(), 1);
      if (tag !== null) add(entry.tags, tag, 1);
      if (group !== key) byTable.add(key);
    }
  }
  return [...groups]
    .map(([key, members]) => groupFrom({ key, members, byTable }, room, tagIds))
    .sort(
      (a, b) =>
        b.count - a.count || compare(a.text.toLowerCase(), b.text.toLowerCase()) || compare(a.key, b.key),
    );
}

interface Together {
  readonly key: string;
  readonly members: ReadonlyMap<string, Gathered>;
  /** Entries that a table has put into groups of its own. */
  readonly byTable: ReadonlySet<string>;
}

function groupFrom({ key, members, byTable }: Together, room: Fields, tagIds: readonly string[]): Group {
  const all = empty();
  for (const { worksheets, called, tags } of members.values()) {
    for (const place of worksheets) all.worksheets.add(place);
    for (const [words, count] of called) add(all.called, words, count);
    for (const [tag, count] of tags) add(all.tags, tag, count);
  }
  const label = room[markField('label', key)];
  const named = typeof label === 'string' && label.trim() !== '' ? label.trim() : null;
  const text = named ?? mostFrequent(all.called);
  const others = new Map([...all.called].filter(([words]) => isHan(words) !== isHan(text)));
  return {
    key,
    text,
    also: named === null && others.size > 0 ? mostFrequent(others) : null,
    count: all.worksheets.size,
    tags: tagIds.map((tag) => all.tags.get(tag) ?? 0),
    members:
      members.size > 1 || named !== null || !members.has(key)
        ? [...members]
            .map(([entry, { spellings, worksheets }]) => ({
              key: entry,
              text: mostFrequent(spellings),
              count: worksheets.size,
              ...(byTable.has(entry) ? { byTable: true as const } : {}),
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
