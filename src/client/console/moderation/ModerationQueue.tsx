import type { ReactNode } from 'react';
import type { ConsoleModel } from '#client/console/useConsole.ts';

interface ModerationQueueProps {
  readonly model: ConsoleModel;
}

/** What people wrote in their own words: shown, hidden or held, the chosen one with its keys. */
export function ModerationQueue(_props: ModerationQueueProps): ReactNode {
  return null;
}
