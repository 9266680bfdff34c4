/** A time that runs out: shown everywhere, enforced nowhere. Moments are epoch ms by the server's clock. */
export interface Countdown {
  /** When it is up; null while it stands still, or when nothing runs. */
  readonly endsAtMs: number | null;
  /** What is left of one that stands still, in milliseconds. */
  readonly pausedLeftMs: number | null;
  /** How long all of it is, in milliseconds, with what was added since. */
  readonly lengthMs: number | null;
}

export const noCountdown: Countdown = { endsAtMs: null, pausedLeftMs: null, lengthMs: null };

/** One that begins now. */
export function startCountdown(lengthMs: number, nowMs: number): Countdown {
  return { endsAtMs: nowMs + lengthMs, pausedLeftMs: null, lengthMs };
}

/**
 * More time, or less. What is over begins at nothing, so that a minute more is a whole minute; nothing is left of one
 * from which more is taken than it has.
 */
export function addToCountdown(countdown: Countdown, addMs: number, nowMs: number): Countdown {
  const { endsAtMs, pausedLeftMs, lengthMs } = countdown;
  const left = Math.max(0, pausedLeftMs ?? (endsAtMs ?? nowMs) - nowMs);
  const after = Math.max(0, left + addMs);
  const whole = Math.max(after, (lengthMs ?? left) + after - left);
  if (pausedLeftMs !== null) return { endsAtMs: null, pausedLeftMs: after, lengthMs: whole };
  return { endsAtMs: nowMs + after, pausedLeftMs: null, lengthMs: whole };
}

/** Lets it stand still; null where nothing runs. */
export function pauseCountdown(countdown: Countdown, nowMs: number): Countdown | null {
  if (countdown.endsAtMs === null) return null;
  return { ...countdown, endsAtMs: null, pausedLeftMs: Math.max(0, countdown.endsAtMs - nowMs) };
}

/** Lets it run on; null where nothing stands still. */
export function resumeCountdown(countdown: Countdown, nowMs: number): Countdown | null {
  if (countdown.pausedLeftMs === null) return null;
  return { ...countdown, endsAtMs: nowMs + countdown.pausedLeftMs, pausedLeftMs: null };
}

/** What is left, in milliseconds, negative when it is over; null where there is none. */
export function countdownLeft({ endsAtMs, pausedLeftMs }: Countdown, nowMs: number): number | null {
  if (pausedLeftMs !== null) return pausedLeftMs;
  return endsAtMs === null ? null : endsAtMs - nowMs;
}
