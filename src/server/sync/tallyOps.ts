import type { Op } from '#shared/sync/op.ts';
import { refuse } from '#shared/sync/reasons.ts';
import type { Applied, Applying } from './opContext.ts';

/** What the room has said without names, as counts. */
export async function keepTally(_op: Extract<Op, { type: 'tally.set' }>, _applying: Applying): Applied {
  return refuse('bad-value');
}
