import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface CatchUpDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Ways to catch up, each with the end that it would bring. */
export function CatchUpDialog(_props: CatchUpDialogProps): ReactNode {
  return null;
}
