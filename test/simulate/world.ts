import type { ServerClock } from '#server/systemClock.ts';
import { seededRandom } from '../helpers/seededRandom.ts';

/** Some moment of a day in the year of the tests, epoch milliseconds. */
const startMs = Date.UTC(2026, 10, 22, 9);

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly work: () => void;
}

/** A clock of one machine: it can step, and it stops for good when its machine dies. */
export interface MachineClock extends ServerClock {
  step(byMs: number): void;
  stop(): void;
}

/** Time and chance of a simulation: nothing in it happens but what was put into its queue, in one order. */
export interface World {
  readonly random: () => number;
  /** From `least` to `most`, in milliseconds. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  after(delayMs: number, work: () => void): void;
  /** Simulated milliseconds since the beginning. */
  elapsedMs(): number;
  newClock(): MachineClock;
  /** Lets so much time pass. */
  pass(ms: number): Promise<void>;
  /** Lets time pass until this holds. @throws when it does not hold within `mostMs` */
  until(holds: () => boolean, mostMs: number, what: string): Promise<void>;
}

export function createWorld(seed: number): World {
  const random = seededRandom(seed);
  const queue: Due[] = [];
  let nowMs = 0;
  let order = 0;

  function after(delayMs: number, work: () => void): Due {
    order += 1;
    const due = { atMs: nowMs + Math.max(0, delayMs), order, work };
    let at = queue.length;
    // Latest first, so that the next is taken from the end; new ones mostly belong near it.
    while (at > 0 && isBefore(queue[at - 1], due)) at -= 1;
    queue.splice(at, 0, due);
    return due;
  }

  /** Everything that was promised meanwhile happens before the next timer. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  async function step(untilMs: number): Promise<boolean> {
    const next = queue.at(-1);
    if (!next || next.atMs > untilMs) return false;
    queue.pop();
    nowMs = Math.max(nowMs, next.atMs);
    next.work();
    await settle();
    return true;
  }

  return {
    random,
    between: (least, most) => least + random() * (most - least),
    chance: (probability) => random() < probability,
    after: (delayMs, work) => void after(delayMs, work),
    elapsedMs: () => nowMs,
    newClock() {
      let steppedMs = 0;
      let running = true;
      const run = (work: () => void) => () => {
        if (running) work();
      };
      return {
        nowMs: () => startMs + nowMs + steppedMs,
        after(delayMs, work) {
          let called = false;
          after(
            delayMs,
            run(() => {
              if (!called) work();
            }),
          );
          return { cancel: () => void (called = true) };
        },
        soon: (work) => void after(0, run(work)),
        step: (byMs) => void (steppedMs += byMs),
        stop: () => void (running = false),
      };
    },
    async pass(ms) {
      await settle();
      const untilMs = nowMs + ms;
      while (await step(untilMs));
      nowMs = untilMs;
    },
    async until(holds, mostMs, what) {
      await settle();
      const untilMs = nowMs + mostMs;
      while (!holds()) {
        if (!(await step(untilMs))) throw new Error(`${what}: not within ${mostMs} ms of simulated time.`);
      }
    },
  };
}

/** Whether `a`, which may not be there, comes before `b`. */
function isBefore(a: Due | undefined, b: Due): boolean {
  if (!a) return false;
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
