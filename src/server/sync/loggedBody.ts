import type { Op } from '#shared/sync/op.ts';

/**
 * What the log keeps of an op: all of it, but of a plan's records and of a parked question only which fields were written, of a tick not by
 * whom, and of a name that was put right not which, so that a person who is erased has left nothing there (SPEC rule 11).
 */
export function loggedBody(op: Op): string {
  if (op.type === 'plan.tick') return JSON.stringify({ ...op, by: undefined });
  if (op.type === 'seat.rename') return JSON.stringify({ ...op, name: undefined });
  if (op.type === 'parking.set') return JSON.stringify({ ...op, fields: Object.keys(op.fields) });
  if (op.type !== 'plan.set') return JSON.stringify(op);
  const records = op.records.map(({ list, id, fields }) => ({ list, id, fields: Object.keys(fields) }));
  return JSON.stringify({ ...op, records });
}
