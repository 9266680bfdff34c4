import { quantile } from '#exercises/quantile.ts';
import type { RatingSummary, ScaleOptions } from './schema.ts';

/** Distribution, mean, median and middle half of the ratings; null where nobody has answered. */
export function summarizeRatings(
  range: Pick<ScaleOptions, 'min' | 'max'>,
  ratings: readonly number[],
): RatingSummary {
  const sorted = [...ratings].sort((a, b) => a - b);
  const counts = Array.from({ length: range.max - range.min + 1 }, () => 0);
  let sum = 0;
  for (const rating of sorted) {
    counts[rating - range.min] = (counts[rating - range.min] ?? 0) + 1;
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

/** The same from how many chose each point, the lowest first. */
export function summarizeCounts(min: number, counts: readonly number[]): RatingSummary {
  const ratings = counts.flatMap((count, index) => Array.from({ length: count }, () => min + index));
  return summarizeRatings({ min, max: min + counts.length - 1 }, ratings);
}
