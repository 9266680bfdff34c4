import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import type { DayClock } from '#shared/agenda/readClock.ts';
import { isoDateAt, isTimeZone } from '#shared/session/dates.ts';
import { useClockWords } from './messages.ts';
import { useClockTime } from './useDay.ts';

interface DriftWordsProps {
  readonly clock: DayClock;
  /** Where the session is. */
  readonly timeZone: string;
  readonly nowMs: number;
}

/** "6 min behind · ends 13:06"; before the day, when it starts. */
export function DriftWords({ clock, timeZone, nowMs }: DriftWordsProps): ReactNode {
  const t = useClockWords();
  const time = useClockTime(timeZone);
  const format = useFormatter();
  const { phase, driftMinutes, projectedEndMs, startMs } = clock;
  if (phase === 'over') return t('over', { time: time(projectedEndMs) });
  if (phase === 'before' && driftMinutes <= 0) {
    if (isoDateAt(startMs, timeZone) === isoDateAt(nowMs, timeZone)) {
      return t('starts', { time: time(startMs) });
    }
    const zone = isTimeZone(timeZone) ? { timeZone } : {};
    const date = format.dateTime(startMs, { day: 'numeric', month: 'short', ...zone });
    return t('startsOn', { date, time: time(startMs) });
  }
  return `${driftText(t, driftMinutes)} · ${t('ends', { time: time(projectedEndMs) })}`;
}

/** "6 min behind", "on time", "2 min ahead". */
function driftText(t: ReturnType<typeof useClockWords>, driftMinutes: number): string {
  if (driftMinutes === 0) return t('onTime');
  return driftMinutes > 0 ? t('behind', { minutes: driftMinutes }) : t('ahead', { minutes: -driftMinutes });
}
