/** From here on one person moves the score by ten points at most. */
export const fewestForNps = 10;

const promotersFrom = 9;
const passivesFrom = 7;

/** How a room would recommend. */
export interface Recommendation {
  readonly n: number;
  /** Those at 9 and 10. */
  readonly promoters: number;
  /** Those at 7 and 8. */
  readonly passives: number;
  /** Those from 0 to 6. */
  readonly detractors: number;
  /** In whole points from −100 to 100; null from fewer than ten. */
  readonly score: number | null;
}

/**
 * The net promoter score: the share of promoters less the share of detractors, in percent (Frederick Reichheld, "The One
 * Number You Need to Grow", Harvard Business Review, December 2003).
 * @param counts how many chose each number from 0 to 10
 */
export function recommendationOf(counts: readonly number[]): Recommendation {
  const sumOf = (from: number, to: number): number =>
    counts.slice(from, to).reduce((sum, count) => sum + count, 0);
  const detractors = sumOf(0, passivesFrom);
  const passives = sumOf(passivesFrom, promotersFrom);
  const promoters = sumOf(promotersFrom, 11);
  const n = promoters + passives + detractors;
  // Adding 0 makes 0 of what rounds to −0.
  const score = n < fewestForNps ? null : Math.round((100 * (promoters - detractors)) / n) + 0;
  return { n, promoters, passives, detractors, score };
}
