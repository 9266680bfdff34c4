import type { Clock, Timer } from '#shared/clock.ts';
import { StorageProblem } from './storageProblem.ts';
import type { Store } from './store.ts';

export interface Saving {
  /** The store, watched. */
  readonly store: Store;
  /** Why nothing can be saved at the moment; null while all is well. */
  problem(): StorageProblem | null;
  /** Listeners hear when the trouble begins or is another, and null when it is over. */
  onChange(listener: (problem: StorageProblem | null) => void): void;
  stop(): void;
}

/** A full disk takes a small commit between two larger ones: trouble is over once this long nothing has failed. */
const quietMs = 2000;
/** Where nobody writes, the server tries by itself this often. */
const lookEveryMs = 5000;
/** A token that nobody has and that is over: writing it shows that rows can be written. */
const trial = {
  hash: 'trial',
  kind: 'owner-link',
  session: null,
  seat: null,
  createdMs: 0,
  expiresMs: 0,
} as const;

/** Tells when a store can save nothing, for a reason outside of this program, and when it can again. */
export function watchSaving(store: Store, clock: Clock): Saving {
  const listeners: ((problem: StorageProblem | null) => void)[] = [];
  let problem: StorageProblem | null = null;
  let over: Timer | null = null;
  let look: Timer | null = null;

  function turn(to: StorageProblem | null): void {
    problem = to;
    for (const listener of listeners) listener(to);
  }

  function failed(met: StorageProblem): void {
    over?.cancel();
    over = null;
    look ??= clock.after(lookEveryMs, tryOut);
    if (problem?.reason !== met.reason) turn(met);
  }

  function worked(): void {
    if (problem === null || over) return;
    over = clock.after(quietMs, () => {
      stop();
      turn(null);
    });
  }

  function stop(): void {
    over?.cancel();
    look?.cancel();
    over = null;
    look = null;
  }

  const watched: Store = {
    ...store,
    async transact(work) {
      try {
        const done = await store.transact(work);
        worked();
        return done;
      } catch (error) {
        if (error instanceof StorageProblem) failed(error);
        throw error;
      }
    },
  };

  function tryOut(): void {
    look = null;
    watched
      .transact(async (writer) => {
        await writer.putToken(trial);
        await writer.takeToken(trial.hash);
      })
      .catch(() => undefined);
  }

  return {
    store: watched,
    problem: () => problem,
    onChange: (listener) => void listeners.push(listener),
    stop,
  };
}
