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

/**
 * A slide that the room was at for less than this was only passed by, as in a jump that is taken back, and is still to
 * come; in milliseconds.
 */
export const glanceMs = 15_000;

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
  return {
    ...clock,
    sinceMs: nowMs,
    spentMs: { ...clock.spentMs, [slide]: spentAt(clock, slide) + stayedMs },
    segments: seenSegments(clock, segment, to.segment, nowMs),
  };
}

/** How long the room was at a slide in earlier visits, in milliseconds. */
export function spentAt({ spentMs }: Pick<StageClock, 'spentMs'>, slide: string): number {
  return Object.prototype.hasOwnProperty.call(spentMs, slide) ? (spentMs[slide] ?? 0) : 0;
}

/** A segment that the room only glanced at has not begun, and one that it came back to for a glance ended when it did. */
function seenSegments(
  { segments, sinceMs }: StageClock,
  from: string | undefined,
  to: string | undefined,
  nowMs: number,
): StageClock['segments'] {
  const seen: Record<string, { readonly firstMs: number; readonly lastMs: number }> = { ...segments };
  const left = from === undefined ? undefined : seen[from];
  if (from !== undefined && nowMs - sinceMs >= glanceMs) {
    seen[from] = { firstMs: left?.firstMs ?? sinceMs, lastMs: nowMs };
  } else if (from !== undefined && from !== to && left && nowMs - left.firstMs < glanceMs) {
    delete seen[from];
  }
  if (to !== undefined) seen[to] = seen[to] ?? { firstMs: nowMs, lastMs: nowMs };
  return seen;
}

/** A clock that begins now, in this segment. */
export function beginClock(segment: string | undefined, nowMs: number): StageClock {
  const segments = segment === undefined ? {} : { [segment]: { firstMs: nowMs, lastMs: nowMs } };
  return { begunMs: nowMs, sinceMs: nowMs, spentMs: {}, segments };
}
