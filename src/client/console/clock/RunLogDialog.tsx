import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface RunLogDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** What was planned beside what happened. */
export function RunLogDialog(_props: RunLogDialogProps): ReactNode {
  return null;
}
