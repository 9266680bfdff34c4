import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface DriverChipProps {
  readonly model: ConsoleModel;
}

/** Who drives, where several facilitators have a console open, and the way to take over. */
export function DriverChip(_props: DriverChipProps): ReactNode {
  return null;
}
