import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { ratingField, scaleOptions, type ScaleOptions, type ScaleResult } from './schema.ts';

/** A rating on the scale, or none. */
export type ScaleResponse = number | null;

function onScale({ min, max }: ScaleOptions, value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/**
 * The quantile of sorted values by linear interpolation between the closest ranks
 * (type 7 of Hyndman & Fan, "Sample Quantiles in Statistical Packages", 1996).
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** Distribution, mean, median and middle half of the ratings; null where nobody has answered. */
export function summarizeRatings(options: ScaleOptions, ratings: readonly number[]): ScaleResult {
  const sorted = [...ratings].sort((a, b) => a - b);
  const counts = Array.from({ length: options.max - options.min + 1 }, () => 0);
  let sum = 0;
  for (const rating of sorted) {
    counts[rating - options.min] = (counts[rating - options.min] ?? 0) + 1;
    sum += rating;
  }
  return {
    n: sorted.length,
    counts,
    mean: sorted.length === 0 ? null : sum / sorted.length,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}

export const scale = defineKind<ScaleOptions, ScaleResponse, ScaleResult>({
  kind: 'scale',
  version: 1,
  options: scaleOptions,
  texts: ({ low, high }) => [low, high],
  publicContent: ({ min, max, low, high }) => ({ min, max, low: { ...low }, high: { ...high } }),
  accepts: (options, field, value) => field === ratingField && (value === null || onScale(options, value)),
  read: (options, fields) => {
    const value = fields[ratingField];
    return onScale(options, value) ? value : null;
  },
  isReady: (response) => response !== null,
  summarize: (options, responses) =>
    summarizeRatings(
      options,
      responses.filter((response) => response !== null),
    ),
});
