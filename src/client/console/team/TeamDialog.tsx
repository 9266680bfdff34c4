import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface TeamDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Who has a console open, who drives, handing over and taking over. */
export function TeamDialog(_props: TeamDialogProps): ReactNode {
  return null;
}
