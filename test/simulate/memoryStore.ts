import type { Store } from '#server/storage/store.ts';
import { type Access, readTables, type Tables, type Undo, writeTables } from './memoryTables.ts';

export interface MemoryStore extends Store {
  /** Ends this connection as a killed process does: what is not committed is gone, and nothing answers any more. */
  crash(): void;
}

interface Disk {
  /** How a commit comes to the disk: at its own pace, or not at all. */
  readonly flush: () => Promise<void>;
  /** Whether a commit that a crash came into has reached the disk all the same. */
  readonly flushedInTime: () => boolean;
}

const instantDisk: Disk = { flush: async () => undefined, flushedInTime: () => false };

/**
 * The store over tables in memory, for simulations of thousands of rooms. As on one SQLite connection, whatever
 * reads or writes waits for the transaction that runs. It passes the contract of every store but for SQL, which
 * passwords need.
 */
export function openMemoryStore(tables: Tables, disk: Disk = instantDisk): MemoryStore {
  let turn: Promise<unknown> = Promise.resolve();
  let phase: 'idle' | 'working' | 'flushing' | 'dead' = 'idle';
  let undone: Undo[] = [];
  const isDead = (): boolean => phase === 'dead';

  /** What a dead process would have done next never happens. */
  async function unlessDead<T>(value: T): Promise<T> {
    return isDead() ? new Promise<T>(() => undefined) : value;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  function rollBack(): void {
    for (const undo of undone.toReversed()) undo();
    undone = [];
  }

  const within: Access = async (statement) => {
    await unlessDead(undefined);
    return statement();
  };
  const fromOutside: Access = (statement) => inTurn(() => within(statement));

  async function commit<T>(work: () => Promise<T>): Promise<T> {
    await unlessDead(undefined);
    phase = 'working';
    try {
      const value = await work();
      phase = 'flushing';
      await disk.flush();
      await unlessDead(undefined);
      undone = [];
      return value;
    } catch (error) {
      await unlessDead(undefined);
      rollBack();
      throw error;
    } finally {
      if (!isDead()) phase = 'idle';
    }
  }

  return {
    ...readTables(tables, fromOutside),
    get database(): never {
      throw new Error('A store in memory has no SQL.');
    },
    transact: (work) => inTurn(() => commit(() => work(writeTables(tables, within, undone)))),
    settleErased: async () => undefined,
    close: () => inTurn(async () => undefined),
    crash() {
      if (phase === 'flushing' && disk.flushedInTime()) undone = [];
      rollBack();
      phase = 'dead';
    },
  };
}
