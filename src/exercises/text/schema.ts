import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';

export const textOptions = z.strictObject({
  /** How many lines the box is high before it is written in. */
  lines: z.int().check(z.minimum(1), z.maximum(8)),
  /** Whether the room may see the words: as each writer chooses, all of them, or none. */
  sharing: z.enum(['choice', 'always', 'never']),
});
export type TextOptions = z.infer<typeof textOptions>;

export const textField = 'text';
/** Only where the writer chooses. */
export const sharedField = 'shared';

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters = 600;

const sharedText = z.object({
  /** The same for the same words, whoever wrote them. */
  key: z.string(),
  text: z.string(),
  /** How many wrote these very words. */
  count: z.number(),
  star: z.boolean(),
});
export type SharedText = z.infer<typeof sharedText>;

export const textResult = z.object({
  /** Everybody who wrote. */
  n: z.number(),
  /** Those of them who let the room see it, and whose words are not hidden. */
  shared: z.number(),
  /** Those who keep it to themselves. */
  kept: z.number(),
  /** Starred ones first; else in an order that says nothing of who wrote when. */
  texts: z.readonly(z.array(sharedText)),
  /** Shared texts that a result has no room for. */
  left: z.number(),
});
export type TextResult = z.infer<typeof textResult>;

export const textSample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters)),
  shared: z.exactOptional(z.boolean()),
});
export type TextSample = z.infer<typeof textSample>;

/** The facilitator's marks on one text. */
export function markField(mark: 'hidden' | 'star', key: string): string {
  return `${mark}.${key}`;
}
