import type { Clock } from '#shared/clock.ts';
import { StorageProblem } from '#server/storage/storageProblem.ts';
import type { Store, StoreWriter } from '#server/storage/store.ts';

/** Some work that reads and writes within one transaction. */
type Work<T> = (writer: StoreWriter) => Promise<T>;

interface Waiting {
  readonly run: (writer: StoreWriter) => Promise<void>;
  /** Lets go of the caller, after the commit. */
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

export interface Committer {
  /** Resolves only after the commit that holds the work is durable (SPEC rule 1). */
  submit<T>(work: Work<T>): Promise<T>;
  /** Resolves when everything submitted so far has been committed or has failed. */
  drain(): Promise<void>;
}

/** Ops wait this long for company, so that a room that answers at once shares its commits. */
const gatherMs = 4;
/** A batch larger than this would make its first op wait too long. */
const mostInBatch = 256;

/**
 * Group commit: works that arrive within a few milliseconds share one transaction, in the order they came.
 * When one of them throws, the batch is rolled back and each runs again on its own, so that a fault stays
 * with its cause.
 */
export function createCommitter(store: Pick<Store, 'transact'>, { after }: Pick<Clock, 'after'>): Committer {
  let waiting: Waiting[] = [];
  let flushing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    await new Promise<void>((resolve) => after(gatherMs, resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostInBatch);
      waiting = waiting.slice(mostInBatch);
      await commit(batch);
    }
    // In the same breath as the last look at what waits: work that came in between would wait for ever.
    flushing = null;
  }

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await store.transact(async (writer) => {
        for (const { run } of batch) await run(writer);
      });
    } catch (error) {
      // A full disk is nobody's fault in the batch, and each would only meet it again.
      if (batch.length === 1 || error instanceof StorageProblem) for (const { fail } of batch) fail(error);
      else for (const one of batch) await commit([one]);
      return;
    }
    for (const { settle } of batch) settle();
  }

  return {
    submit<T>(work: Work<T>) {
      return new Promise<T>((resolve, reject) => {
        let settle = (): void => reject(new Error('Work was committed without having run.'));
        waiting.push({
          run: async (writer) => {
            const value = await work(writer);
            settle = () => resolve(value);
          },
          settle: () => settle(),
          fail: reject,
        });
        flushing ??= flush();
      });
    },
    async drain() {
      while (flushing) await flushing;
    },
  };
}
