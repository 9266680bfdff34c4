import type { Change, Compared, RatingSummary, ScaleOptions } from './schema.ts';
import { summarizeRatings } from './summarizeRatings.ts';

/** What somebody rated before. */
export interface Earlier {
  readonly key: string;
  readonly rating: number;
}

interface Comparison {
  readonly now: readonly {
    readonly key: string;
    readonly rating: number | null;
    readonly retrospective: number | null;
  }[];
  readonly before: readonly Earlier[];
  /** Fewer are not shown. */
  readonly minimum: number;
}

/** Two ratings of one person, or of one table. */
interface Pair {
  readonly from: number | null | undefined;
  readonly to: number | null;
}

/** Of those who gave both ratings, how many went up, stayed, or went down; null where they are fewer than the minimum. */
function changeOf(pairs: readonly Pair[], minimum: number): Change | null {
  const steps = pairs.flatMap(({ from, to }) =>
    typeof from === 'number' && typeof to === 'number' ? [Math.sign(to - from)] : [],
  );
  if (steps.length === 0 || steps.length < minimum) return null;
  const count = (step: number): number => steps.filter((one) => one === step).length;
  return { n: steps.length, higher: count(1), same: count(0), lower: count(-1) };
}

/**
 * A rating beside the one before and the one of how it really was then, seen from now. People's standards rise while they
 * learn, so that before and after alone tell too little (response-shift bias: George S. Howard, "Response-Shift Bias: A
 * Problem in Evaluating Interventions with Pre/Post Self-Reports", Evaluation Review 4, 1980).
 */
export function compareRatings(
  range: Pick<ScaleOptions, 'min' | 'max'>,
  { now, before, minimum }: Comparison,
): Compared {
  const earlier = new Map(before.map(({ key, rating }) => [key, rating]));
  const summarize = (ratings: readonly number[]): RatingSummary | null =>
    ratings.length === 0 || ratings.length < minimum ? null : summarizeRatings(range, ratings);
  return {
    before: summarize(before.map(({ rating }) => rating)),
    retrospective: summarize(now.flatMap(({ retrospective }) => retrospective ?? [])),
    change: changeOf(
      now.map(({ key, rating }) => ({ from: earlier.get(key), to: rating })),
      minimum,
    ),
    shift: changeOf(
      now.map(({ key, retrospective }) => ({ from: earlier.get(key), to: retrospective })),
      minimum,
    ),
    gain: changeOf(
      now.map(({ retrospective, rating }) => ({ from: retrospective, to: rating })),
      minimum,
    ),
  };
}
