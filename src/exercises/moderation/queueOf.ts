import type { JsonValue } from '#shared/sync/op.ts';
import { type EntryState, entryStates, type QueueEntry } from '#shared/moderation/queue.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';

/** Enough to be busy with, and small beside a result: there is one for each business. */
const bounds = { items: 60, bytes: 7.5 * 1024 };

/** What the facilitator is told of what people wrote: those that wait first, each with the mark about it. */
export function queueOf(entries: readonly QueueEntry[]) {
  const of = (state: EntryState): readonly QueueEntry[] => entries.filter((one) => one.state === state);
  const inOrder = entryStates.flatMap((state) => of(state));
  return {
    queue: [...takeWhileSmall(inOrder.map(plain), bounds)],
    held: of('held').length,
    hidden: of('hidden').length,
    shown: of('shown').length,
  };
}

/** An entry as JSON. */
function plain({ carry, ...entry }: QueueEntry): { [key: string]: JsonValue } {
  if (carry === undefined) return entry;
  if (carry === null) return { ...entry, carry };
  const { text, along } = carry;
  return { ...entry, carry: { text, ...(along ? { along: { ...along } } : {}) } };
}
