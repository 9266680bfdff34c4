/** A point of a curve or a guess: years from today, and what there is then. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
}

/** What the upright axis spans. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** How far beyond the curves a guess may stand and still be drawn: one that is wild would flatten everything else. */
const farthest = 0.6;

/** From a little below the lowest to a little above the highest value; from 0 where the curves come near it. */
export function spanOf(curves: readonly number[], guesses: readonly number[]): Span {
  const lowest = Math.min(...curves);
  const highest = Math.max(...curves);
  const within = guesses.filter(
    (guess) => guess >= lowest - farthest * highest && guess <= highest * (1 + farthest),
  );
  const [low, high] = [Math.min(lowest, ...within), Math.max(highest, ...within)];
  if (high <= 0) return { low: 0, high: 1 };
  if (high - low < high * 0.02) return { low: 0, high: high * 2 };
  const room = (high - low) * 0.12;
  return { low: low < high * 0.3 ? 0 : low - room, high: high + room };
}

/** The years to be named beneath: today, the last one, and round ones between that do not crowd it. */
export function namedYears(years: number): readonly number[] {
  const step = years <= 4 ? 1 : years <= 8 ? 2 : years <= 20 ? 5 : 10;
  const round = Array.from({ length: Math.ceil(years / step) }, (_, at) => at * step);
  return [...round.filter((year) => year === 0 || years - year >= step * 0.6), years];
}

/** Moves heights apart, in percent from the top, until each has room for its label; their order stays. */
export function spreadApart(heights: readonly number[], room: number): readonly number[] {
  const order = heights
    .map((height, at) => ({ height, at }))
    .sort((a, b) => a.height - b.height || a.at - b.at);
  const moved = [...order];
  for (let at = 1; at < moved.length; at += 1) {
    const [above, here] = [moved[at - 1], moved[at]];
    if (!above || !here) continue;
    const lack = room - (here.height - above.height);
    if (lack <= 0) continue;
    moved[at - 1] = { ...above, height: above.height - lack / 2 };
    moved[at] = { ...here, height: here.height + lack / 2 };
  }
  return heights.map((height, at) => moved.find((one) => one.at === at)?.height ?? height);
}
