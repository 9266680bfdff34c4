import type { ReactNode } from 'react';
import type { Undone } from '#client/console/consoleActions.ts';
import { useConsoleKeys } from '#client/console/useConsoleKeys.ts';
import styles from './UndoOffer.module.css';
import { Offer } from './UndoOffer.tsx';
import { type OfferingModel, useUndoOffer } from './useUndoOffer.ts';

interface DialogUndoProps {
  readonly model: OfferingModel;
  /** What is pressed in this dialog: of anything else its reader sees nothing, and takes nothing back. */
  readonly of: readonly Undone[];
  readonly onTaken: () => void;
}

/** The way back of a press in a dialog, by its button or its key, without leaving the dialog: it lies over the other one. */
export function DialogUndo({ model, of, onTaken }: DialogUndoProps): ReactNode {
  const offered = useUndoOffer(model);
  const own = offered !== null && of.includes(offered.name) ? offered : null;
  useConsoleKeys(own ? { undo: own.takeBack } : {}, 'dialog');
  // Its place is kept, so that nothing moves when it comes and goes.
  return <div className={styles.place}>{own && <Offer key={own.key} offered={own} onTaken={onTaken} />}</div>;
}
