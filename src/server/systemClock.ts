import type { Clock } from '#shared/clock.ts';

/** The server's own time. */
export interface ServerClock extends Clock {
  /** Runs `work` once what is in progress is done, before any timer. */
  readonly soon: (work: () => void) => void;
}

export const systemClock: ServerClock = {
  nowMs: () => Date.now(),
  after(delayMs, work) {
    const timer = setTimeout(work, delayMs);
    return { cancel: () => clearTimeout(timer) };
  },
  soon: (work) => void setImmediate(work),
};
