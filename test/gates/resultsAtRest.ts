import { vi } from 'vitest';
import { limits } from '#shared/sync/limits.ts';
import type { Timer } from '#shared/clock.ts';
import { systemClock } from '#server/systemClock.ts';

export interface ResultsAtRest {
  /** Resolves once no result of this process is to be computed again (SPEC rule 9: up to a quarter second later). */
  reached(): Promise<void>;
  stop(): void;
}

/** Watches the timers of the results, from now on. */
export function watchResults(): ResultsAtRest {
  const pending = new Set<Timer>();
  const start = systemClock.after;
  const spy = vi.spyOn(systemClock, 'after').mockImplementation((delayMs, work) => {
    if (delayMs !== limits.resultEveryMs) return start(delayMs, work);
    const timer = start(delayMs, () => {
      // What it begins anew is pending before it is over itself.
      work();
      pending.delete(timer);
    });
    pending.add(timer);
    return timer;
  });
  return {
    reached: () =>
      vi.waitFor(
        () => {
          if (pending.size > 0) throw new Error(`${pending.size} results are still to be computed.`);
        },
        { timeout: 10_000 },
      ),
    stop: () => spy.mockRestore(),
  };
}
