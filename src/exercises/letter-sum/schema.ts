import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import { letterSum } from '#shared/letterSum.ts';
import type { Fields } from '#exercises/contract.ts';
import { fieldOfRecord, readRecords } from '#exercises/records.ts';

const isPlayable = (word: string): boolean => letterSum(word).kind === 'sum';

export const letterSumOptions = z.strictObject({
  /** The example that everybody sees. */
  word: z
    .string()
    .check(
      z.maxLength(20),
      z.refine(isPlayable, 'The example is a word of the letters A to Z: take one, such as ATTITUDE.'),
    ),
  /** How many words one worksheet may try. */
  atMost: z.int().check(z.minimum(1), z.maximum(20)),
});
export type LetterSumOptions = z.infer<typeof letterSumOptions>;

/** What the room is after. */
export const wanted = 100;

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters = 40;

export const wordsList = 'words';
export type WordKey = 'text' | 'order' | 'removed';

/** The field that holds one value of a word: `words.Xk29bTqf.text`. */
export function wordField(id: string, key: WordKey): string {
  return fieldOfRecord(wordsList, id, key);
}

/** The facilitator's mark that keeps a word from the room; true while it is hidden. */
export function hiddenField(word: string): string {
  return `hidden.${word.toLowerCase()}`;
}

/** One word as somebody wrote it. */
export interface Tried {
  readonly id: string;
  readonly text: string;
  readonly order: number;
}

/** The words of a worksheet that stand, in their order. */
export function triedWords(fields: Fields): readonly Tried[] {
  return readRecords(fields, wordsList).flatMap(({ id, values }) => {
    const { text, order } = values;
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [{ id, text, order: typeof order === 'number' ? order : 0 }];
  });
}

const counted = z.object({
  /** In capitals, its letters alone. */
  word: z.string(),
  total: z.number(),
  /** From how many worksheets. */
  count: z.number(),
});
export type CountedWord = z.infer<typeof counted>;

export const letterSumResult = z.object({
  /** Worksheets that tried a word. */
  n: z.number(),
  /** Different words of Latin letters, hidden ones left out. */
  different: z.number(),
  /** How many of those make 100, the example left out. */
  hundreds: z.number(),
  /** Those that make 100 first, then those tried most. */
  words: z.readonly(z.array(counted)),
  /** Words that a result has no room for. */
  left: z.number(),
});
export type LetterSumResult = z.infer<typeof letterSumResult>;

/** One answer as a rehearsal's file writes it. */
export const letterSumSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  words: z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters)))
    .check(z.minLength(1)),
});
export type LetterSumSample = z.infer<typeof letterSumSample>;
