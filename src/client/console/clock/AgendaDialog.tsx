import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface AgendaDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** The agenda, to be changed for the rest of the day. */
export function AgendaDialog(_props: AgendaDialogProps): ReactNode {
  return null;
}
