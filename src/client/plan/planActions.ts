import { jsonBytes, limits } from '#shared/sync/limits.ts';
import { makeId } from '#shared/sync/ids.ts';
import { mostPlanRecords, type PlanSet } from '#shared/sync/op.ts';
import { planKey } from '#shared/sync/planView.ts';
import { emptyView } from '#shared/sync/view.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import type { RoomClient } from '#client/sync/roomClient.ts';
import type { PlanDesk } from './planDesk.ts';

/** Room in a frame for what stands around the records. */
const mostRecordBytes = limits.frameBytes - 2048;

type PlanActions = Pick<PlanDesk, 'set' | 'tick' | 'erase' | 'forget' | 'makeId' | 'nowMs'>;

/**
 * What a page may ask of its plan; each write says which revision of its record it was made on, so that what somebody
 * else has written since is not lost (SPEC rule 6).
 * @param room null while its line opens: what is asked then is not heard
 */
export function planActions(room: RoomClient | null): PlanActions {
  return {
    set(writes) {
      const { told } = room?.store.getState().view.plan ?? emptyView.plan;
      // Of whom somebody has erased nothing more leaves this page (rule 11).
      const alive = writes.filter((write) => told.get(planKey(write))?.fields !== null);
      const based = alive.map((write) => ({ ...write, base: told.get(planKey(write))?.revision ?? 0 }));
      for (const records of inFrames(based)) void room?.emit({ type: 'plan.set', records });
    },
    tick: (item, said) => void room?.emit({ type: 'plan.tick', item, ...said }),
    erase(invitees) {
      for (let at = 0; at < invitees.length; at += mostPlanRecords) {
        void room?.emit({ type: 'plan.erase', invitees: invitees.slice(at, at + mostPlanRecords) });
      }
    },
    forget: (order) => void room?.dismiss(order),
    makeId: () => makeId(browserRandom),
    nowMs: () => Date.now() + (room?.store.getState().clockOffsetMs ?? 0),
  };
}

type Records = PlanSet['records'];

/** Records in as few ops as can carry them; what fits into one is stored whole or not at all. */
function inFrames(records: Records): readonly Records[] {
  const frames: Records[] = [];
  let open: Records = [];
  let bytes = 0;
  for (const record of records) {
    const own = jsonBytes(record) + 1;
    if (open.length === 0 || open.length >= mostPlanRecords || bytes + own > mostRecordBytes) {
      open = [];
      frames.push(open);
      bytes = 0;
    }
    open.push(record);
    bytes += own;
  }
  return frames;
}
