import * as z from 'zod/mini';
import { languages, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import { group, mostCharacters } from '#exercises/grouping/group.ts';
import { type VotesOptions, votesOptions } from '#exercises/voting/schema.ts';
import { type Sharing, sharings } from './sharing.ts';

const tagId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const mostTags = 6;

const tags = z.array(z.strictObject({ id: tagId, label: localizedText })).check(
  z.maxLength(mostTags),
  z.refine(
    (all) => new Set(all.map(({ id }) => id)).size === all.length,
    'Two tags have the same id: give each its own.',
  ),
);

/** The turn in which the lists are written, before the vote on them. */
export const writeTurn = 'write';

export const listOptions = z.strictObject({
  /** What one entry is called. */
  item: localizedText,
  /** How many entries one worksheet is meant to hold. */
  atMost: z.int().check(z.minimum(1), z.maximum(30)),
  tags: z.exactOptional(tags),
  /** Once the lists are written everybody votes on what stands on them. */
  votes: z.exactOptional(votesOptions),
  /** For each row its writer says who sees it; left out, the room sees all. */
  sharing: z.exactOptional(z.strictObject({ default: z.enum(sharings) })),
});

export interface Tag {
  readonly id: string;
  readonly label: Localized;
}

export interface ListOptions {
  readonly item: Localized;
  readonly atMost: number;
  readonly tags?: readonly Tag[];
  readonly votes?: VotesOptions;
  readonly sharing?: { readonly default: Sharing };
}

const votedGroup = z.extend(group, {
  /** How many votes it has; left out where nobody votes. */
  votes: z.exactOptional(z.number()),
});
/** A group, with its votes where there are any. */
export type VotedGroup = z.infer<typeof votedGroup>;

export const listResult = z.object({
  /** Worksheets that say something. */
  n: z.number(),
  /** Rows for the room. */
  entries: z.number(),
  /** Rows that their writers keep from the room. */
  kept: z.number(),
  /** Groups, all of them. */
  different: z.number(),
  /** Groups in each tag's column, and last those without a tag. */
  columns: z.readonly(z.array(z.number())),
  /** Those with most votes first, and of as many those named most. */
  groups: z.readonly(z.array(votedGroup)),
  /** Groups that a result has no room for. */
  left: z.number(),
  /** Left out where nobody votes. */
  votes: z.exactOptional(z.object({ voters: z.number(), given: z.number() })),
});
export type ListResult = z.infer<typeof listResult>;

const filled = z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters));

export const listSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  rows: z
    .array(
      z.strictObject({
        text: filled,
        tag: z.exactOptional(tagId),
        sharing: z.exactOptional(z.enum(sharings)),
      }),
    )
    .check(z.minLength(1)),
});
export type ListSample = z.infer<typeof listSample>;
