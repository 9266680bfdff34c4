import type { Forgetting } from './sqlStore.ts';

/** Whoever is in the way, such as a program that copies the data, is asked again this much later, in milliseconds. */
const firstWaitMs = 100;
const longestWaitMs = 5000;

/**
 * Settles one erasing after the other, and tries again for as long as somebody is in the way.
 * @param attempt resolves with true once nothing is left of what was erased before it was called
 */
export function retriedForgetting(attempt: () => Promise<boolean>): Forgetting {
  let asked = 0;
  let running: Promise<void> | null = null;
  let ended = false;
  let wake = (): void => undefined;

  async function settle(): Promise<void> {
    try {
      for (let waitMs = firstWaitMs; !ended; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
        const upTo = asked;
        const settled = await attempt();
        if (upTo !== asked) continue;
        if (settled) return;
        await pause(waitMs);
      }
    } finally {
      running = null;
    }
  }

  async function pause(waitMs: number): Promise<void> {
    if (ended) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, waitMs).unref();
    });
  }

  return {
    settleErased() {
      asked += 1;
      running ??= settle();
      return running;
    },
    async stop() {
      ended = true;
      wake();
      await running?.catch(() => undefined);
    },
  };
}
