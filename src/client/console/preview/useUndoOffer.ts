import { undoAtOnceMs } from '#client/console/consoleActions.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useNow } from '#client/sync/useNow.ts';
import { type UndoWords, useUndo } from './useUndo.ts';

export type OfferingModel = Pick<
  ConsoleModel,
  'actions' | 'stage' | 'state' | 'exercise' | 'workshop' | 'facts'
>;

export interface UndoOffered extends UndoWords {
  /** How long ago it was pressed, in milliseconds. */
  readonly goneMs: number;
  readonly takeBack: () => void;
}

/** The last press, for the ten seconds in which it is taken back at once; null after that, and after a mere step. */
export function useUndoOffer(model: OfferingModel): UndoOffered | null {
  const undo = useUndo(model);
  const nowMs = useNow(model.state.clockOffsetMs, 'running');
  const takeBack = model.actions.undo;
  if (!undo || undo.name === 'step' || undo.atMs === null || !takeBack) return null;
  const goneMs = Math.max(0, nowMs - undo.atMs);
  return goneMs > undoAtOnceMs ? null : { ...undo, goneMs, takeBack };
}
