import type { Store } from '#server/storage/store.ts';
import type { Room } from './room.ts';

interface SettleDeps {
  readonly store: Pick<Store, 'settleErased'>;
  readonly room: Pick<Room, 'onCommit'>;
  readonly fault: (error: unknown) => void;
}

/**
 * Has the store's files forget whom an op has erased (SPEC rule 11): after each such op, and at the start, for one
 * that a crash came upon.
 */
export function settleErasings({ store, room, fault }: SettleDeps): void {
  const settle = (): void => void store.settleErased().catch(fault);
  room.onCommit(({ op }) => {
    if (op?.type === 'seat.erase') settle();
  });
  settle();
}
