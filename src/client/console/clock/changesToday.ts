import type { DaySource } from '#shared/agenda/readClock.ts';
import type { ClockWords } from './messages.ts';

interface Naming {
  readonly t: ClockWords;
  readonly nameOf: (id: string) => string;
}

/** What the day's agenda has been made other than planned: "Attitude 12 → 10", "Quiz skipped", "end moved by 5 min". */
export function changesToday(
  { agenda, planned }: Pick<DaySource, 'agenda' | 'planned'>,
  { t, nameOf }: Naming,
): readonly string[] {
  const { reserve, reserveUsed, endMoved, skipped } = agenda;
  return [
    ...(reserveUsed > 0 ? [t('reserveIsUsed', { used: reserveUsed, all: reserve })] : []),
    ...agenda.entries.flatMap(({ segment, minutes }) => {
      const was = planned.entries.find((one) => one.segment === segment)?.minutes ?? minutes;
      return was === minutes ? [] : [t('shorter', { title: nameOf(segment), was, minutes })];
    }),
    ...skipped.map((id) => t('isSkipped', { title: nameOf(id) })),
    ...(endMoved === 0 ? [] : [t('endIsMoved', { minutes: endMoved })]),
  ];
}
