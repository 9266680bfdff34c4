import type { ConsoleModel } from '#client/console/useConsole.ts';

/** Whether this console's presses are the room's: it drives, or nobody does yet. */
export function mayAsk({ stage, state }: Pick<ConsoleModel, 'stage' | 'state'>): boolean {
  const { self } = state;
  return stage.driver === null || (self?.role === 'facilitator' && self.account === stage.driver.account);
}
