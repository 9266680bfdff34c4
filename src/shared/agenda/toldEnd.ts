import { type Segment, workshopMinutes } from '#shared/content/workshop.ts';
import { withAgenda } from '#shared/session/agenda.ts';
import { endTime } from '#shared/session/dates.ts';
import type { SessionSettings } from '#shared/session/settings.ts';

type Told = Pick<SessionSettings, 'agenda' | 'reserve'>;

/**
 * Minutes from the start to the end that people are told: all segments as the session has them, and its reserve.
 * @param settings null before there is a session: the workshop's own minutes then
 * @param workshop as it was pinned or as the session runs it; both come to the same
 */
export function toldMinutes(
  settings: Told | null,
  { segments }: { readonly segments: readonly Segment[] },
): number {
  if (settings === null) return workshopMinutes({ segments });
  return workshopMinutes({ segments: withAgenda(segments, settings.agenda) }) + settings.reserve;
}

/** The 24-hour clock of the end that people are told, in the session's own time zone. */
export function toldEnd(
  settings: Told & Pick<SessionSettings, 'start'>,
  workshop: { readonly segments: readonly Segment[] },
): string {
  return endTime(settings.start, toldMinutes(settings, workshop));
}
