/** When the room did what, in epoch ms by the server's clock: everything that the day's clock is worked out from. */
export interface StageClock {
  /** When the room began; null before. */
  readonly begunMs: number | null;
  /** Since when the room is at its slide. */
  readonly sinceMs: number;
  /** By slide: how long the room was at it, in milliseconds, the visit that is on left out. */
  readonly spentMs: Readonly<Record<string, number>>;
  /** By segment: when the room first came to it, and when it last left it or was seen there. */
  readonly segments: Readonly<Record<string, { readonly firstMs: number; readonly lastMs: number }>>;
}

export const newClock: StageClock = { begunMs: null, sinceMs: 0, spentMs: {}, segments: {} };

/**
 * A room that stood still for longer than this begins anew with its next move, in milliseconds: what came before was
 * the dry run of an evening, not this half day.
 */
export const standstillMs = 6 * 60 * 60 * 1000;

interface Leaving {
  readonly slide: string;
  readonly segment: string | undefined;
}

/** The clock once the room has left a slide, for whichever it goes to. */
export function leaveSlide(
  clock: StageClock,
  { slide, segment }: Leaving,
  to: Leaving,
  nowMs: number,
): StageClock {
  if (clock.begunMs === null || nowMs - clock.sinceMs > standstillMs) {
    return beginClock(to.segment, nowMs);
  }
  const stayedMs = Math.max(0, nowMs - clock.sinceMs);
  const seen = { ...clock.segments };
  for (const one of [segment, to.segment]) {
    if (one !== undefined) seen[one] = { firstMs: seen[one]?.firstMs ?? nowMs, lastMs: nowMs };
  }
  return {
    ...clock,
    sinceMs: nowMs,
    spentMs: { ...clock.spentMs, [slide]: (clock.spentMs[slide] ?? 0) + stayedMs },
    segments: seen,
  };
}

/** A clock that begins now, in this segment. */
export function beginClock(segment: string | undefined, nowMs: number): StageClock {
  const segments = segment === undefined ? {} : { [segment]: { firstMs: nowMs, lastMs: nowMs } };
  return { begunMs: nowMs, sinceMs: nowMs, spentMs: {}, segments };
}
