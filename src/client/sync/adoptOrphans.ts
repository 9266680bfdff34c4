import type { StoreApi } from 'zustand/vanilla';
import type { OutboxEntry, OutboxStorage } from './outbox.ts';
import type { RoomState } from './roomClient.ts';

/** What another page has kept for so long, in milliseconds, it will not send any more: it was closed, or killed. */
const orphanedAfterMs = 10_000;

interface Adopting {
  readonly outbox: Pick<OutboxStorage, 'all'>;
  readonly store: StoreApi<RoomState>;
  /** What this page has kept; what it adopts is added. */
  readonly keptOrders: Set<number>;
  readonly nowMs: () => number;
}

/** Has this page send for another one of its seat, which shares the outbox, what that one has left lying there. */
export async function adoptOrphans({ outbox, store, keptOrders, nowMs }: Adopting): Promise<void> {
  const stored = await outbox.all();
  // What this page waits to have kept is its own, however long that takes.
  const own = new Set([...keptOrders, ...store.getState().waiting.map(({ order }) => order)]);
  const orphans = stored.filter(
    ({ order, refused }) =>
      refused === null && !own.has(order) && Math.abs(nowMs() - order / 1000) > orphanedAfterMs,
  );
  for (const { order } of orphans) keptOrders.add(order);
  const inOrder = (all: readonly OutboxEntry[]) => [...all].sort((a, b) => a.order - b.order);
  store.setState(({ waiting }) => ({ waiting: inOrder([...waiting, ...orphans]) }));
}
