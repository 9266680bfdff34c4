import { isStageOp, type Op } from '#shared/sync/op.ts';
import { forgettingOps } from '#server/storage/erase.ts';
import type { Store } from '#server/storage/store.ts';
import type { Room } from './room.ts';

interface SettleDeps {
  readonly store: Pick<Store, 'settleErased'>;
  readonly room: Pick<Room, 'onCommit'>;
  readonly fault: (error: unknown) => void;
  /** Hears when the files have forgotten somebody, for what lies elsewhere. */
  readonly settled?: () => void;
}

const forgets: ReadonlySet<Op['type']> = new Set<Op['type']>(forgettingOps);

/**
 * Has the store's files forget whom an op has erased (SPEC rule 11), and in which order anonymous answers came
 * (rule 8): after each such op, and at the start, for one that a crash came upon.
 */
export function settleErasings({ store, room, fault, settled }: SettleDeps): void {
  const settle = (then?: () => void): void => void store.settleErased().then(then).catch(fault);
  room.onCommit(({ op, workshop }) => {
    if (op && forgets.has(op.type)) settle(settled);
    // The press that ends an anonymous exercise puts its answers in order; those that come late wait for the next.
    if (op && isStageOp(op) && workshop.exercises.some(({ anonymous }) => anonymous)) settle();
  });
  settle();
}
