import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface RoomTimerProps {
  readonly model: ConsoleModel;
}

/** The countdown of a slide without an exercise, and the facilitator’s own. */
export function RoomTimer(_props: RoomTimerProps): ReactNode {
  return null;
}
