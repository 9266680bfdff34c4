import type { Moderate } from '#shared/moderation/moderate.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { Fields } from '#exercises/contract.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import { judgeEntry, type Judged, wordsField, type Written } from '#exercises/moderation/judgeEntry.ts';
import type { Entry, Group } from './group.ts';
import { groupOf, markField, roomGroupOf } from './groupMarks.ts';

interface Sieve {
  readonly room: Fields;
  readonly moderate: Moderate;
  /** Keys of what the facilitator has put there, which is looked at already. */
  readonly approved?: ReadonlySet<string>;
}

interface Sifted<E> {
  /** What may be grouped; what stands in a hidden group stays in it. */
  readonly worksheets: readonly (readonly E[])[];
  /** What waits by itself, or was hidden while it did. */
  readonly waiting: readonly QueueEntry[];
}

/**
 * Entries that may be seen, and those that wait. Each is looked at by its own words before it is put together with
 * others, so that none comes to the wall in a group that was shown before.
 */
export function siftEntries<E extends Entry>(
  worksheets: readonly (readonly E[])[],
  { room, moderate, approved = new Set() }: Sieve,
): Sifted<E> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { key, text } of worksheets.flat()) {
    const own = spellings.get(key) ?? new Map<string, number>();
    const words = text.trim();
    spellings.set(key, own.set(words, (own.get(words) ?? 0) + 1));
  }
  const judged = new Map<string, Judged>();
  for (const [key, own] of spellings) {
    const field = entryField(key);
    if (approved.has(key) && room[field] !== true) continue;
    const found = judgeEntry({ texts: [...own.keys()], field }, room, moderate);
    if (found.state !== 'shown') judged.set(key, found);
  }
  if (judged.size === 0) return { worksheets, waiting: [] };
  const waiting = new Map<string, QueueEntry>();
  const kept = worksheets.map((entries) =>
    entries.filter((entry) => {
      const { key } = entry;
      const found = judged.get(key);
      if (!found || room[markField('hidden', roomGroupOf(entry, room))] === true) return true;
      const text = mostFrequent(spellings.get(key) ?? new Map<string, number>());
      waiting.set(key, { key, field: entryField(key), text, ...found });
      return false;
    }),
  );
  return { worksheets: kept, waiting: [...waiting.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/** What the facilitator is told of groups: those that are hidden, and those that the room may see. */
export function groupsInQueue(
  groups: readonly Pick<Group, 'key' | 'text'>[],
  state: 'hidden' | 'shown',
): readonly QueueEntry[] {
  return groups.map(({ key, text }) => {
    return { key, field: markField('hidden', key), text, state, why: null };
  });
}

/** One entry with the marks about it and its group, to say of a single answer what became of it. */
export function writtenEntry(entry: Entry, room: Fields): Written {
  const { key, text, group = key } = entry;
  const around = group === key ? groupOf(key, room) : roomGroupOf(entry, room);
  return { texts: [text], field: entryField(key), around: markField('hidden', around) };
}

/** The mark about an entry's own words, in whatever group they stand. */
function entryField(key: string): string {
  return wordsField([key]);
}
