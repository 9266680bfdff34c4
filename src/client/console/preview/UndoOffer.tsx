import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface UndoOfferProps {
  readonly model: ConsoleModel;
}

/** For ten seconds after a press: what it did, and its way back. */
export function UndoOffer(_props: UndoOfferProps): ReactNode {
  return null;
}
