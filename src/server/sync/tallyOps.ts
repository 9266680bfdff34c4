import { energyKept, energyName } from '#shared/asides/energy.ts';
import { unclearName } from '#shared/asides/unclear.ts';
import type { JsonValue, Op } from '#shared/sync/op.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import type { Applied, Applying } from './opContext.ts';
import { put } from './putRegisters.ts';

/**
 * What the room has said without names, as counts: of its energy as many as have answered, with when that was first
 * kept; of an unclear slide the highest count there has been.
 */
export async function keepTally(op: Extract<Op, { type: 'tally.set' }>, applying: Applying): Applied {
  const { writer, session, revision, context } = applying;
  const { of, key, counts } = op;
  const place = {
    exercise: of === 'energy' ? energyName : unclearName,
    owner: 'room',
    field: key,
    slot: 'current',
  };
  const before = (await writer.register(session.id, place))?.value;
  const keep = async (value: JsonValue): Applied => {
    const register: Register = { ...place, value, revision, client: 'server' };
    return { ...(await put(applying, [register])), touched: [] };
  };
  if (of === 'energy') {
    const kept = energyKept(before);
    // A server that was begun anew heard only those who came back.
    const isFewer = kept !== null && sum(counts) < sum(kept.counts);
    return keep({ atMs: kept?.atMs ?? context.nowMs, counts: isFewer ? [...kept.counts] : counts });
  }
  const most = Math.max(typeof before === 'number' ? before : 0, ...counts);
  return keep(most);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
