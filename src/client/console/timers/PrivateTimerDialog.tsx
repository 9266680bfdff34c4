import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface PrivateTimerDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Starts a countdown that this console alone shows. */
export function PrivateTimerDialog(_props: PrivateTimerDialogProps): ReactNode {
  return null;
}
