import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface DayClockProps {
  readonly model: ConsoleModel;
}

/** How the day stands against its agenda, in words and color, when it will end, and the way to catch up. */
export function DayClock(_props: DayClockProps): ReactNode {
  return null;
}
