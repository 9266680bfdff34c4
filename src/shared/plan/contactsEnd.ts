import { addDays, isoDateAt } from '#shared/session/dates.ts';
import type { SessionSettings } from '#shared/session/settings.ts';

/** The ISO date, on the session's own calendar, with which contacts are deleted. */
export function contactsEndOn({ date }: Pick<SessionSettings, 'date'>, keepDays: number): string {
  return addDays(date, keepDays);
}

/** Whether that day has begun, where the session is. */
export function contactsAreOver(
  settings: Pick<SessionSettings, 'date' | 'timeZone'>,
  keepDays: number,
  nowMs: number,
): boolean {
  return isoDateAt(nowMs, settings.timeZone) >= contactsEndOn(settings, keepDays);
}
