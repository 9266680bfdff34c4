import { addDays } from '#shared/session/dates.ts';

/** Today on this machine's calendar, `yyyy-mm-dd`. */
export function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** How a day stands to today: gone by, within the days that are meant for actions, or beyond. */
export function dueness(when: string, now: string, days: number): 'overdue' | 'within' | 'beyond' {
  if (when < now) return 'overdue';
  return when > addDays(now, days) ? 'beyond' : 'within';
}

/** How many of these days have gone by. */
export function overdueCount(rows: readonly { readonly when: string | null }[], now: string): number {
  return rows.filter(({ when }) => when !== null && when < now).length;
}
