import type { ServerFrame } from '#shared/sync/protocol.ts';
import type { PlanNews } from '#shared/sync/planView.ts';
import type { StoreReader } from '#server/storage/store.ts';

/** Characters of records in one frame: a plan of thousands goes in many. */
const mostCharacters = 48 * 1024;

/** The whole of a session's plan, with what is done of the workshop's checklist, as frames to be sent one after the other. */
export async function planFrames(
  store: Pick<StoreReader, 'plan' | 'ticks' | 'session'>,
  id: string,
): Promise<readonly ServerFrame[]> {
  // As of the revision before the reading: what comes in between is in it, and no harm is done.
  const revision = (await store.session(id))?.revision ?? 0;
  const parts: readonly PlanNews[] = [
    ...(await store.plan(id)).map((record) => ({ part: 'plan' as const, ...record })),
    ...(await store.ticks(id)).map(({ item, by, atMs }) => ({
      part: 'tick' as const,
      revision,
      item,
      tick: { by, atMs },
    })),
  ];
  const frames: PlanNews[][] = [[]];
  let length = 0;
  for (const part of parts) {
    const own = JSON.stringify(part).length;
    if (length > 0 && length + own > mostCharacters) {
      frames.push([]);
      length = 0;
    }
    frames[frames.length - 1]?.push(part);
    length += own;
  }
  const last = frames.length - 1;
  return frames.map((some, at) => ({ type: 'plan', revision, parts: some, isLast: at === last }));
}
