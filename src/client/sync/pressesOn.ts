import { isStageOp, type Op } from '#shared/sync/op.ts';
import type { StageContent } from '#shared/sync/stage.ts';
import { optimisticStage } from '#shared/sync/view.ts';
import type { RoomState } from './roomClient.ts';

/** What a page needs to know of the presses that it makes; most pages make none, and load none of it. */
export interface Presses {
  /** For moves that show before they are acknowledged. */
  readonly workshop: StageContent;
  /** The press that waits and that this one was made on: what was on the screen was the room with it in. */
  below(op: Op, state: Pick<RoomState, 'view' | 'waiting'>): string | undefined;
}

/** Presses in a room that holds this workshop. */
export function pressesOn(workshop: StageContent): Presses {
  return {
    workshop,
    below(op, { view, waiting }) {
      const stage = view.stage?.stage;
      // The wheel is taken whatever the room is at.
      if (!stage || !isStageOp(op) || op.type === 'stage.drive') return undefined;
      const presses = waiting.map((entry) => entry.op).filter(isStageOp);
      const shown = optimisticStage(stage, presses, { workshop, nowMs: 0 });
      return shown.epoch === stage.epoch ? undefined : presses[presses.length - 1]?.id;
    },
  };
}
