import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface PickDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** A table by chance, each once before any twice. */
export function PickDialog(_props: PickDialogProps): ReactNode {
  return null;
}
