import type { OwnerKind } from '#shared/sync/op.ts';
import type { Self } from '#shared/sync/protocol.ts';

/** The worksheets that a page may write, as registers name their owners. */
export function ownersOfSelf(self: Self | null): Readonly<Record<OwnerKind, string>> {
  const common = { room: 'room', anonymous: 'anonymous' };
  if (self?.role !== 'participant') return { ...common, seat: '', table: '' };
  return { ...common, seat: `seat:${self.seat.id}`, table: `table:${self.seat.table}` };
}
