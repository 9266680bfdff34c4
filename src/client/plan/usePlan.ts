import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { makeId } from '#shared/sync/ids.ts';
import { optimisticPlan } from '#shared/sync/planView.ts';
import { optimisticTicks } from '#shared/sync/tickView.ts';
import { emptyView } from '#shared/sync/view.ts';
import type { SessionDetail } from '#client/prepare/facilitatorApi.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';
import { writtenAtMs } from '#client/sync/outbox.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { noteLeft } from '#client/sync/leftPages.ts';
import { useRoomClient } from '#client/sync/useRoomClient.ts';
import { planActions } from './planActions.ts';
import type { PlanDesk } from './planDesk.ts';
import { type RefusedWrite, sortRefused } from './sortRefused.ts';

/** The plan with what the page around it says of its line. */
export interface LivePlanDesk extends PlanDesk {
  readonly farewell: RoomState['farewell'];
  readonly cannotSave: RoomState['cannotSave'];
  /** Whether what waits outlives this page. */
  readonly lifetime: RoomState['lifetime'];
  readonly refused: readonly RefusedWrite[];
}

/** While the outbox opens. */
const notYet = createStore<RoomState>(() => ({
  connection: 'connecting',
  farewell: null,
  outage: null,
  self: null,
  view: emptyView,
  waiting: [],
  refused: [],
  online: [],
  team: [],
  walls: [],
  tally: null,
  writers: [],
  readySeats: [],
  clockOffsetMs: 0,
  lifetime: 'kept',
  cannotSave: null,
}));

/** A session's plan, live, for as long as the component shows. */
export function usePlan({ session }: Pick<SessionDetail, 'session'>): LivePlanDesk {
  const [client] = useState(() => makeId(browserRandom));
  const room = useRoomClient({
    auth: { as: 'facilitator', session: session.id },
    client,
    scope: `plan:${session.id}`,
    with: 'plan',
    onLeft: noteLeft,
  });
  const state = useStore(room?.store ?? notYet);
  const { view, waiting, refused, clockOffsetMs } = state;
  const { plan } = view;
  const records = useMemo(
    () =>
      optimisticPlan(
        plan,
        waiting.map(({ op }) => op),
      ),
    [plan, waiting],
  );
  const ticks = useMemo(
    () =>
      optimisticTicks(
        plan.ticks,
        waiting.map((entry) => ({ op: entry.op, atMs: writtenAtMs(entry) + clockOffsetMs })),
      ),
    [plan.ticks, waiting, clockOffsetMs],
  );
  const { lost, moot, others } = useMemo(() => sortRefused(refused, plan), [refused, plan]);
  useEffect(() => {
    for (const order of moot) void room?.dismiss(order);
  }, [room, moot]);
  const actions = useMemo(() => planActions(room), [room]);
  return {
    ...actions,
    records,
    ticks,
    isReady: plan.isWhole,
    connection: state.connection,
    waiting: waiting.length,
    lost,
    refused: others,
    farewell: state.farewell,
    cannotSave: state.cannotSave,
    lifetime: state.lifetime,
  };
}
