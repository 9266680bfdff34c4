import type { RefusalReason } from '#shared/sync/reasons.ts';
import type { OutboxEntry } from './outbox.ts';

/**
 * What is refused with an op: the op itself, and every press that was made on it, or on one that was. Each names the
 * place in the room's history at which it was made by counting on, and another's presses may have led to the same count.
 */
export function refusedWith(
  { op, reason }: { readonly op: string; readonly reason: RefusalReason },
  waiting: readonly OutboxEntry[],
): readonly OutboxEntry[] {
  const gone = new Set([op]);
  return waiting.flatMap((entry): readonly OutboxEntry[] => {
    if (entry.op.id !== op && (entry.upon === undefined || !gone.has(entry.upon))) return [];
    gone.add(entry.op.id);
    return [{ ...entry, refused: reason }];
  });
}
