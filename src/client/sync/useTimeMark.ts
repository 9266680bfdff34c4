import { useState } from 'react';
import type { Countdown } from '#shared/sync/countdown.ts';
import { nothingTold, tellTime, type TimeMark } from './timeMarks.ts';

/**
 * What is to be told of a countdown now (`tellTime`), for a component that is drawn anew each second.
 * @param of which countdown it is; another one begins with nothing told
 */
export function useTimeMark(of: string, countdown: Countdown | null, nowMs: number): TimeMark | null {
  const [told, setTold] = useState(nothingTold);
  const next = tellTime(told, of, countdown, nowMs);
  const isNews =
    next.of !== told.of ||
    next.leftMs !== told.leftMs ||
    next.now !== told.now ||
    next.marks.length !== told.marks.length;
  if (isNews) setTold(next);
  return next.now;
}
