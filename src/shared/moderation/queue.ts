import * as z from 'zod/mini';
import type { JsonValue } from '#shared/sync/op.ts';

/** `shown` to the room as soon as the result is; `hidden` by the facilitator; `held` until the facilitator has looked. */
export const entryStates = ['held', 'hidden', 'shown'] as const;
export type EntryState = (typeof entryStates)[number];

const along = z.object({
  who: z.exactOptional(z.string()),
  when: z.exactOptional(z.string()),
  measure: z.exactOptional(z.string()),
});

const queueEntry = z.object({
  /** What the entry goes by in what the facilitator takes along; says nothing of who wrote it. */
  key: z.string(),
  /** The room's mark about it: true hides it, false shows it on purpose. */
  field: z.string(),
  text: z.string(),
  state: z.enum(entryStates),
  /** Why it is held; null for one that is not. */
  why: z.nullable(z.enum(['room', 'words'])),
  /** What is taken along of it where that is not its text, and what goes with it; null where nothing can be. */
  carry: z.exactOptional(z.nullable(z.object({ text: z.string(), along: z.exactOptional(along) }))),
});
/** One entry in people's own words, for the facilitator's eyes: never whose it is. */
export type QueueEntry = z.infer<typeof queueEntry>;

/** The part of every result's moderation that is the same in all kinds. */
export const moderationQueue = z.object({
  /** Held ones first, then those that were hidden, then those that the room may see; as many as a frame has room for. */
  queue: z.readonly(z.array(queueEntry)),
  /** How many there are in all. */
  held: z.number(),
  hidden: z.number(),
  shown: z.number(),
});
export type ModerationQueue = z.infer<typeof moderationQueue>;

const notShown = z.object({ held: z.number(), hidden: z.number() });

/** Whether there is something in people's own words that the room is not shown, or not yet. */
export function hasUnshown(moderation: JsonValue | undefined): boolean {
  const counts = notShown.safeParse(moderation);
  return counts.success && counts.data.held + counts.data.hidden > 0;
}
