import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface TimerDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Starts a countdown that everybody sees. */
export function TimerDialog(_props: TimerDialogProps): ReactNode {
  return null;
}
