import type { Seat } from '#shared/sync/protocol.ts';
import type { RoomState } from '#client/sync/roomClient.ts';

/** Who sits at the reader's table, as far as the reader may know. */
export interface AtTable {
  readonly table: string;
  readonly self: string;
  /** The others, by name. */
  readonly others: readonly Pick<Seat, 'id' | 'name'>[];
  /** Who writes for the table; the page's own wish counts before the room has heard of it. */
  readonly scribe: Pick<Seat, 'id' | 'name'> | null;
}

export function atTable({
  view,
  self,
  waiting,
}: Pick<RoomState, 'view' | 'self' | 'waiting'>): AtTable | null {
  if (self?.role !== 'participant') return null;
  const { id, table } = self.seat;
  const here = Object.values(view.seats).filter((seat) => seat.table === table);
  const wish = waiting.reduce<string | null>(
    (wished, { op }) => (op.type === 'seat.scribe' ? op.seat : wished),
    null,
  );
  const scribe = here.find((seat) => (wish === null ? seat.scribe : seat.id === wish));
  const others = here
    .filter((seat) => seat.id !== id)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return { table, self: id, others, scribe: scribe ?? null };
}
