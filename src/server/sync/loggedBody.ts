import type { Op } from '#shared/sync/op.ts';

/**
 * What the log keeps of an op: all of it, but of a plan's records only which fields were written, and of a tick not by
 * whom, so that a person who is erased has left nothing there (SPEC rule 11).
 */
export function loggedBody(op: Op): string {
  if (op.type === 'plan.tick') return JSON.stringify({ ...op, by: undefined });
  if (op.type !== 'plan.set') return JSON.stringify(op);
  const records = op.records.map(({ list, id, fields }) => ({ list, id, fields: Object.keys(fields) }));
  return JSON.stringify({ ...op, records });
}
