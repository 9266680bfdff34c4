import { agendaRefusal } from '#shared/agenda/agendaRefusal.ts';
import type { Segment, Workshop } from '#shared/content/workshop.ts';
import type { SessionSettings } from './settings.ts';

/** Whether every segment that the agenda names is one of the workshop's, and can be run as the agenda says. */
export function agendaFits(
  workshop: Pick<Workshop, 'segments'>,
  { agenda }: Pick<SessionSettings, 'agenda'>,
): boolean {
  return agenda.every(({ segment, minutes, minimum, timing }) => {
    const own = workshop.segments.find(({ id }) => id === segment);
    if (!own) return false;
    // What is left alone is the workshop's, and a minimum goes down with its minutes.
    const entry = {
      minutes,
      minimum: minimum ?? Math.min(minutes, own.minimum),
      timing: timing ?? own.timing,
    };
    return agendaRefusal(entry, own) === null;
  });
}

/** The workshop's segments with the minutes that this session gives them; those it does not name keep theirs. */
export function withAgenda(segments: readonly Segment[], agenda: SessionSettings['agenda']): Segment[] {
  const minutes = new Map(agenda.map((entry) => [entry.segment, entry.minutes]));
  return segments.map((segment) => ({ ...segment, minutes: minutes.get(segment.id) ?? segment.minutes }));
}
