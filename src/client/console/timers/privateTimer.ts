import * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Countdown, noCountdown } from '#shared/sync/countdown.ts';

/** The facilitator's own countdown; null while none is set. */
export type PrivateTimer = StoreApi<{ readonly countdown: Countdown | null }>;

const kept = z.object({
  endsAtMs: z.nullable(z.number()),
  pausedLeftMs: z.nullable(z.number()),
  lengthMs: z.nullable(z.number()),
});

const timers = new Map<string, PrivateTimer>();

/**
 * The countdown that this console alone has for a room: kept with this window, so that a reload brings it back, and
 * never sent anywhere.
 * @param code the room's
 */
export function privateTimer(code: string): PrivateTimer {
  const known = timers.get(code);
  if (known) return known;
  const key = `halfday.privateTimer.${code}`;
  const timer: PrivateTimer = createStore(() => ({ countdown: remembered(key) }));
  timer.subscribe(({ countdown }) => remember(key, countdown));
  timers.set(code, timer);
  return timer;
}

/**
 * Changes it as of now.
 * @param clockOffsetMs the server's clock minus this device's
 */
export function changePrivate(
  timer: PrivateTimer,
  clockOffsetMs: number,
  change: (countdown: Countdown, nowMs: number) => Countdown | null,
): void {
  const { countdown } = timer.getState();
  timer.setState({ countdown: change(countdown ?? noCountdown, Date.now() + clockOffsetMs) });
}

function remembered(key: string): Countdown | null {
  try {
    const parsed = kept.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function remember(key: string, countdown: Countdown | null): void {
  try {
    if (countdown) sessionStorage.setItem(key, JSON.stringify(countdown));
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage a reload forgets it.
  }
}
