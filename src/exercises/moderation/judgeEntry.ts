import type { HoldReason, Moderate } from '#shared/moderation/moderate.ts';
import type { EntryState } from '#shared/moderation/queue.ts';
import type { Fields } from '#exercises/contract.ts';
import { shortKey } from '#exercises/shortKey.ts';

/** Something in somebody's own words, and the facilitator's marks that are about it. */
export interface Written {
  /** All that the room would see of it, in each of its spellings. */
  readonly texts: readonly string[];
  /** The mark about these words: true hides them, false shows them on purpose, none leaves it to the policy. */
  readonly field: string;
  /** The mark about the group or the record that the words stand in, whatever they are: true hides it. */
  readonly around?: string;
}

export interface Judged {
  readonly state: EntryState;
  /** Null for what is not held. */
  readonly why: HoldReason | null;
}

/** What the marks decide, and where they say nothing, the policy. */
export function judgeEntry({ texts, field, around }: Written, room: Fields, moderate: Moderate): Judged {
  if (room[field] === true || (around !== undefined && room[around] === true)) {
    return { state: 'hidden', why: null };
  }
  if (room[field] === false) return { state: 'shown', why: null };
  const whys = texts.map((text) => moderate(text));
  const why = whys.includes('words') ? 'words' : (whys.find((one) => one !== null) ?? null);
  return { state: why === null ? 'shown' : 'held', why };
}

/**
 * The mark about the words of something that stands under a key of its own, such as a group of many or a record that is
 * written on: whatever else comes to stand there has another mark, and is looked at by itself.
 */
export function wordsField(words: readonly string[]): string {
  return `hidden.${shortKey(`words\n${words.join('\n')}`)}`;
}
