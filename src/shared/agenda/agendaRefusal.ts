import type { Segment } from '#shared/content/workshop.ts';
import type { AgendaEntry } from './agenda.ts';

/** Why a session cannot run a segment like this; `minutes` is what it is held to. */
export interface AgendaRefusal {
  readonly of: 'fixed' | 'minimum';
  readonly minutes: number;
}

/**
 * What settings are refused for, in the form and by the server: a segment that is fixed, by its workshop or by the
 * session, under its workshop's minimum, or a minimum over the minutes. Null for one that holds.
 */
export function agendaRefusal(
  { minutes, minimum, timing }: Omit<AgendaEntry, 'segment'>,
  own: Pick<Segment, 'minimum' | 'timing'>,
): AgendaRefusal | null {
  const isFixed = own.timing === 'fixed' || timing === 'fixed';
  if (isFixed && minutes < own.minimum) return { of: 'fixed', minutes: own.minimum };
  return minimum > minutes ? { of: 'minimum', minutes } : null;
}
