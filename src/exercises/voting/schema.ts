import * as z from 'zod/mini';
import type { Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';

/** The turn in which people vote, by id; no lens may be called so. */
export const voteTurn = 'vote';

/** What an author writes under `votes`. */
export const votesOptions = z.strictObject({
  /** Votes that one person has. */
  each: z.int().check(z.minimum(1), z.maximum(20)),
  /** Whether several of them may go to one entry. */
  stacking: z.boolean(),
  minutes: z.number().check(z.positive(), z.maximum(60)),
  /** The question that the votes answer. */
  title: localizedText,
});

export interface VotesOptions extends VoteRules {
  readonly minutes: number;
  readonly title: Localized;
}

/** How votes are counted. */
export interface VoteRules {
  readonly each: number;
  readonly stacking: boolean;
}

const ballotItem = z.object({
  key: z.string(),
  text: z.string(),
  /** The words in the other script, where several people's were put together. */
  also: z.nullable(z.string()),
  /** Every key whose votes count for it, where there are others than its own. */
  keys: z.optional(z.readonly(z.array(z.string()))),
  /** The lens that it stands in, by id. */
  lens: z.optional(z.string()),
  tags: z.optional(z.readonly(z.array(z.string()))),
});

/** One entry to vote on: never with its votes. */
export type BallotItem = z.infer<typeof ballotItem>;

/** What devices are given to vote on, in an order that says nothing of how many wrote or want it. */
export const ballotMaterial = z.object({
  items: z.readonly(z.array(ballotItem)),
  /** Entries that there was no room for. */
  left: z.number(),
});
