import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface EnergyDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Asks the room how much energy there is, and shows what it said. */
export function EnergyDialog(_props: EnergyDialogProps): ReactNode {
  return null;
}
