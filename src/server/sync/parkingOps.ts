import type { Op } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Applied, Applying } from './opContext.ts';

/** A question is kept for later, or one that is kept is looked after. */
export async function park(_op: Extract<Op, { type: 'parking.set' }>, _applying: Applying): Applied {
  return refuse('bad-value');
}
