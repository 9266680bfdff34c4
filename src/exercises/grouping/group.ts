import * as z from 'zod/mini';

/** In UTF-16 units, as `maxlength` counts them: what a group can be called, and an entry can hold. */
export const mostCharacters = 120;

/** What one owner wrote in one line or on one note. */
export interface Entry {
  /** The same for entries that say the same: they are one from the start; see `entryKey`. */
  readonly key: string;
  readonly text: string;
  readonly tag: string | null;
  /** Where its table has put it with others: the key of one of that table's entries; left out, for itself. */
  readonly group?: string;
  /** What its table calls that group. */
  readonly name?: string;
}

const member = z.object({
  key: z.string(),
  text: z.string(),
  count: z.number(),
  /** Whether a table has put it into a group of its own, which the facilitator's marks build on. */
  byTable: z.exactOptional(z.literal(true)),
});
/** An entry that the facilitator has put into a group, under its own words. */
export type Member = z.infer<typeof member>;

export const group = z.object({
  key: z.string(),
  text: z.string(),
  /** The words in the other script, where a group holds both. */
  also: z.nullable(z.string()),
  /** From how many worksheets. */
  count: z.number(),
  /** How often each tag was given, in the order of the options. */
  tags: z.readonly(z.array(z.number())),
  /** Only where there is more than one, or the one has been renamed. */
  members: z.readonly(z.array(member)),
});
/** Entries that mean the same: those of the same words, and those that the facilitator has put together. */
export type Group = z.infer<typeof group>;
