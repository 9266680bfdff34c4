import type { JsonValue } from '#shared/sync/op.ts';
import { type ModerationQueue, moderationQueue, type QueueEntry } from '#shared/moderation/queue.ts';

const none: ModerationQueue = { queue: [], held: 0, hidden: 0, shown: 0 };

/** A result's queue as the server last said; an empty one of what has none. */
export function readQueue(moderation: JsonValue | undefined): ModerationQueue {
  const parsed = moderationQueue.safeParse(moderation);
  return parsed.success ? parsed.data : none;
}

/** The queue with the room's marks over it: a press shows at once, the result with it comes a moment later. */
export function withMarks(
  { queue, held, ...counts }: ModerationQueue,
  markOf: (field: string) => JsonValue | undefined,
): ModerationQueue {
  const now = queue.map((entry): QueueEntry => {
    const mark = markOf(entry.field);
    if (mark === true) return { ...entry, state: 'hidden', why: null };
    return mark === false ? { ...entry, state: 'shown', why: null } : entry;
  });
  const settled = queue.filter(({ state }, at) => state === 'held' && now[at]?.state !== 'held').length;
  return { ...counts, queue: now, held: Math.max(0, held - settled) };
}

/**
 * Those that wait first, and among those that do and do not, the ones that came last: nothing says when an entry was
 * written, so that what came while this page looked on counts as new.
 * @param arrivals by field, when it was first seen here; those that came together are of one number
 */
export function inOrder(
  queue: readonly QueueEntry[],
  arrivals: ReadonlyMap<string, number>,
): readonly QueueEntry[] {
  const waits = ({ state }: QueueEntry): number => (state === 'held' ? 0 : 1);
  const came = ({ field }: QueueEntry): number => arrivals.get(field) ?? 0;
  return [...queue].sort((a, b) => waits(a) - waits(b) || came(b) - came(a));
}

/** What the facilitator has chosen, and how it is found again. */
export type Picked = Pick<QueueEntry, 'field' | 'key'>;

/**
 * What was picked, for as long as it is there; else the first. What is shown goes by its group's mark and no longer by
 * that of its words, and what is hidden before the console has heard so by that of its words again: it is found by what
 * it is taken along as.
 */
export function chosenAmong(entries: readonly QueueEntry[], picked: Picked | null): QueueEntry | undefined {
  return (
    entries.find(({ field }) => field === picked?.field) ??
    entries.find(({ key }) => key === picked?.key) ??
    entries[0]
  );
}

/** What is chosen once the chosen one is settled: the next that waits, else the one before; else it stays. */
export function nextHeld(entries: readonly QueueEntry[], chosen: string): string {
  const at = entries.findIndex(({ field }) => field === chosen);
  const others = [...entries.slice(at + 1), ...entries.slice(0, Math.max(0, at)).reverse()];
  return others.find(({ state }) => state === 'held')?.field ?? chosen;
}

/** The first that waits; null where none does. */
export function firstHeld(entries: readonly QueueEntry[]): string | null {
  return entries.find(({ state }) => state === 'held')?.field ?? null;
}

/**
 * Where not all have room: the chosen one with its neighbors, and always one that waits, should any: a count of those that
 * wait never stands over a list without them.
 * @param most how many there is room for, at least 2
 */
export function inView(
  entries: readonly QueueEntry[],
  chosen: string | null,
  most: number,
): readonly QueueEntry[] {
  const at = Math.max(
    0,
    entries.findIndex(({ field }) => field === chosen),
  );
  const from = Math.max(0, Math.min(at - 1, entries.length - most));
  const around = entries.slice(from, from + most);
  const waiting = entries.find(({ state }) => state === 'held');
  if (!waiting || around.some(({ state }) => state === 'held')) return around;
  // Those that wait come first, so that the chosen one is none of them, nor the first of these.
  return [waiting, ...around.slice(1)];
}
