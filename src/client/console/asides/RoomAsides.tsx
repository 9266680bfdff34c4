import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface RoomAsidesProps {
  readonly model: ConsoleModel;
}

/** What the room says beside its exercises: questions kept for later, energy, unclear slides, a table by chance. */
export function RoomAsides(_props: RoomAsidesProps): ReactNode {
  return null;
}
