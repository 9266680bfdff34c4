import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface PreviewDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** What the projector would show, as it would show it, before it does. */
export function PreviewDialog(_props: PreviewDialogProps): ReactNode {
  return null;
}
