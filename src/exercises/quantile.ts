/**
 * The quantile of sorted values by linear interpolation between the closest ranks
 * (type 7 of Hyndman & Fan, "Sample Quantiles in Statistical Packages", 1996).
 * @param share from 0 to 1; 0.5 is the median
 * @returns null where there are no values
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}
