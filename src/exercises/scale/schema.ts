import * as z from 'zod/mini';
import type { Localized } from '#shared/content/language.ts';

const localizedText = z.strictObject({
  en: z.exactOptional(z.string()),
  'zh-Hans': z.exactOptional(z.string()),
});

/** Ten points is what a phone in portrait shows as targets of 44 px in two rows; eleven serves 0–10. */
const mostPoints = 11;

export const scaleOptions = z
  .strictObject({
    min: z.int().check(z.minimum(0), z.maximum(1)),
    max: z.int().check(z.minimum(2), z.maximum(10)),
    low: localizedText,
    high: localizedText,
  })
  .check(z.refine(({ min, max }) => max - min < mostPoints, 'A scale has at most eleven points.'));

export interface ScaleOptions {
  readonly min: number;
  readonly max: number;
  readonly low: Localized;
  readonly high: Localized;
}

/** The one field of a scale's worksheet. */
export const ratingField = 'rating';

/** What the room's ratings add up to. Numbers are on the scale itself, not shares. */
export const scaleResult = z.object({
  n: z.number(),
  /** How many chose each point, from `min` to `max`. */
  counts: z.array(z.number()),
  mean: z.nullable(z.number()),
  median: z.nullable(z.number()),
  /** The middle half of the ratings: first and third quartile. */
  lowerQuartile: z.nullable(z.number()),
  upperQuartile: z.nullable(z.number()),
});
export type ScaleResult = z.infer<typeof scaleResult>;
