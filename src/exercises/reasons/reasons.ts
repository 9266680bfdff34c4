import * as z from 'zod/mini';
import type { Moderate } from '#shared/moderation/moderate.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { judgeEntry, type Written } from '#exercises/moderation/judgeEntry.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import { shortKey } from '#exercises/shortKey.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';

/** The field of the reason behind an answer, in every kind that asks for one. */
export const becauseField = 'because';
/** In UTF-16 units, as an input counts them. */
export const longestReason = 200;

/** The facilitator's mark that keeps one reason from the room; true while it is hidden. */
export function hiddenField(key: string): string {
  return `hidden.${key}`;
}

const hiddenPattern = /^hidden\.[a-z0-9]{1,11}$/;

/** Whether a facilitator may mark a reason like this. */
export function acceptsReasonMark(field: string, value: JsonValue): boolean {
  return hiddenPattern.test(field) && (value === null || typeof value === 'boolean');
}

/** What somebody wrote, under a key made of the words alone: it says nothing of whose they are. */
const reason = z.object({ key: z.string(), text: z.string() });
export type Reason = z.infer<typeof reason>;

/** The part of a result that holds reasons. */
export const reasonsShape = {
  /** The same words once, in the order of their keys. */
  reasons: z._default(z.array(reason), []),
  /** How many reasons there are beyond those. */
  moreReasons: z._default(z.number(), 0),
};

export interface ReasonsRead {
  readonly reasons: readonly Reason[];
  readonly moreReasons: number;
}

/** Whether a stored value is a reason, or may become one. */
export function isReason(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.length <= longestReason;
}

/** The same words but for letter case and spaces have the same key. */
export function keyOfReason(text: string): string {
  return shortKey(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim());
}

/** A reason with the mark about it. */
export function writtenReason(text: string): Written {
  return { texts: [text], field: hiddenField(keyOfReason(text)) };
}

/** What is left of a result for reasons, whatever people write, so that several businesses fit one frame. */
const reasonBounds = { items: 40, bytes: 8 * 1024 };

/**
 * What the room gave as its reasons: in the result those that may be seen, and for the facilitator all of them with
 * what became of each.
 * @param said one text for each worksheet, empty where nothing was said
 */
export function foldReasons(
  said: readonly string[],
  room: Fields,
  moderate: Moderate,
): {
  readonly result: { readonly reasons: Reason[]; readonly moreReasons: number };
  readonly entries: readonly QueueEntry[];
} {
  const all = reasonsOf(said);
  const entries = all.map(({ key, text }): QueueEntry => {
    const written = writtenReason(text);
    return { key, field: written.field, text, ...judgeEntry(written, room, moderate), carry: null };
  });
  const open = all.filter((_, at) => entries[at]?.state === 'shown');
  const reasons = takeWhileSmall(open, reasonBounds);
  return {
    result: { reasons: [...reasons], moreReasons: open.length - reasons.length },
    entries,
  };
}

/** The same words once: by key, since the order in which they came would tell whose they are. */
function reasonsOf(said: readonly string[]): readonly Reason[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const because of said) {
    if (because === '') continue;
    const key = keyOfReason(because);
    const own = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, own.set(because, (own.get(because) ?? 0) + 1));
  }
  return [...spellings]
    .map(([key, own]) => ({ key, text: mostFrequent(own) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
