import type { Segment, Workshop } from '#shared/content/workshop.ts';
import type { SessionSettings } from './settings.ts';

/** Whether every segment that the agenda names is one of the workshop's. */
export function agendaFits(
  workshop: Pick<Workshop, 'segments'>,
  { agenda }: Pick<SessionSettings, 'agenda'>,
): boolean {
  return agenda.every((entry) => workshop.segments.some(({ id }) => id === entry.segment));
}

/** The workshop's segments with the minutes that this session gives them; those it does not name keep theirs. */
export function withAgenda(segments: readonly Segment[], agenda: SessionSettings['agenda']): Segment[] {
  const minutes = new Map(agenda.map((entry) => [entry.segment, entry.minutes]));
  return segments.map((segment) => ({ ...segment, minutes: minutes.get(segment.id) ?? segment.minutes }));
}
