import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface ParkingDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** Questions that are kept for later, with who answers them and when. */
export function ParkingDialog(_props: ParkingDialogProps): ReactNode {
  return null;
}
