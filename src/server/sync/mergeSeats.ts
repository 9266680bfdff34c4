import type { Op } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Applied, Applying } from './opContext.ts';

/** Two seats of one person become one. */
export async function mergeSeats(_op: Extract<Op, { type: 'seat.merge' }>, _applying: Applying): Applied {
  return refuse('bad-value');
}
