import type { PublicExercise } from '#shared/sync/protocol.ts';
import { listOptions } from '#exercises/list/schema.ts';

/**
 * Whether what is taken along into a worksheet of this owner is seen by the room without anything more being done: a
 * table's plan is the room's, a person's is theirs until they share it, and in a list its own default says so.
 */
export function isSeenByRoom({ kind, options }: PublicExercise, owner: 'seat' | 'table'): boolean {
  if (kind === 'action-table') return owner === 'table';
  if (kind !== 'list') return true;
  const parsed = listOptions.safeParse(options);
  return parsed.success && (parsed.data.sharing?.default ?? 'room') === 'room';
}
