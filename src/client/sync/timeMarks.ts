import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';

/** What is said of a countdown as it runs out: politely, and once each. */
export const timeMarks = ['half', 'minute', 'seconds', 'over'] as const;
export type TimeMark = (typeof timeMarks)[number];

const minuteMs = 60_000;

/** Half of less than this is too near to the last minute to be worth a word, in milliseconds. */
const leastForHalfMs = 4 * minuteMs;
const leastForMinuteMs = 2 * minuteMs;
const leastForSecondsMs = 30_000;

/** What was passed longer ago is not told any more: the page slept, or time was taken away. In milliseconds. */
const staleMs = 5000;

/** With so much more left than a mark, in milliseconds, time was added, and the mark is told again. */
const againMs = 2000;

/** At how much left each mark of a countdown of this length lies, in milliseconds, the earliest first. */
function marksOf(lengthMs: number): readonly { readonly mark: TimeMark; readonly atMs: number }[] {
  return [
    ...(lengthMs >= leastForHalfMs ? [{ mark: 'half' as const, atMs: lengthMs / 2 }] : []),
    ...(lengthMs >= leastForMinuteMs ? [{ mark: 'minute' as const, atMs: minuteMs }] : []),
    ...(lengthMs >= leastForSecondsMs ? [{ mark: 'seconds' as const, atMs: 10_000 }] : []),
    { mark: 'over' as const, atMs: 0 },
  ];
}

/** The mark that a countdown has reached, for how it looks; null before the first, and where nothing is counted. */
export function markReached(countdown: Countdown, nowMs: number): TimeMark | null {
  const leftMs = countdownLeft(countdown, nowMs);
  if (leftMs === null) return null;
  const reached = marksOf(countdown.lengthMs ?? 0).filter(({ atMs }) => leftMs <= atMs);
  return reached[reached.length - 1]?.mark ?? null;
}

/** What was told of a countdown so far, and when it was last looked at. */
export interface Told {
  /** Which countdown; another one begins with nothing told. */
  readonly of: string;
  readonly leftMs: number | null;
  readonly marks: readonly TimeMark[];
  /** What is to be told now, until the next. */
  readonly now: TimeMark | null;
}

export const nothingTold: Told = { of: '', leftMs: null, marks: [], now: null };

/**
 * What is to be told, after one more look at a countdown: a mark is told when it is passed before our eyes, once, and
 * again only when time was added since. What was passed before the first look, as before a reload, is never told.
 */
export function tellTime(before: Told, of: string, countdown: Countdown | null, nowMs: number): Told {
  const leftMs = countdown && countdownLeft(countdown, nowMs);
  if (!countdown || leftMs === null) return nothingTold;
  const marks = marksOf(countdown.lengthMs ?? 0);
  const passed = marks.filter(({ atMs }) => leftMs <= atMs).map(({ mark }) => mark);
  if (before.of !== of || before.leftMs === null) return { of, leftMs, marks: passed, now: null };
  const isWellAbove = (mark: TimeMark): boolean =>
    marks.some((one) => one.mark === mark && leftMs > one.atMs + againMs);
  const known = before.marks.filter((mark) => !isWellAbove(mark));
  const fresh = marks.filter(({ mark, atMs }) => leftMs <= atMs && !known.includes(mark));
  const last = fresh[fresh.length - 1];
  const isTold = last !== undefined && leftMs > last.atMs - staleMs;
  // What was said stays said, so that it can be read at leisure, until more time makes it untrue.
  const stays = before.now !== null && known.includes(before.now) ? before.now : null;
  const now = isTold ? last.mark : fresh.length > 0 ? null : stays;
  return { of, leftMs, marks: [...known, ...fresh.map(({ mark }) => mark)], now };
}
