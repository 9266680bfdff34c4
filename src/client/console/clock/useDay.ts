import { useMemo } from 'react';
import { useFormatter } from 'use-intl';
import { plannedAgenda } from '#shared/agenda/agenda.ts';
import { type DayClock, type DaySource, readClock } from '#shared/agenda/readClock.ts';
import { runningAgenda } from '#shared/agenda/runningAgenda.ts';
import { isTimeZone, momentAt } from '#shared/session/dates.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useNow } from '#client/sync/useNow.ts';

/** What the day's clock is read from; `clockOffsetMs` is the server's clock less this device's. */
export interface DayModel extends Pick<ConsoleModel, 'workshop' | 'settings' | 'stage'> {
  readonly clockOffsetMs: number;
}

export function dayModelOf({ workshop, settings, stage, state }: ConsoleModel): DayModel {
  return { workshop, settings, stage, clockOffsetMs: state.clockOffsetMs };
}

export interface Day {
  readonly source: DaySource;
  readonly clock: DayClock;
}

/** How the day stands, read anew each second: from the stage alone, and so the same on every machine. */
export function useDay({ workshop, settings, stage, clockOffsetMs }: DayModel): Day {
  const nowMs = useNow(clockOffsetMs, 'running');
  const planned = useMemo(() => plannedAgenda(workshop, settings), [workshop, settings]);
  const agenda = useMemo(
    () => runningAgenda(stage.agenda, planned, workshop),
    [stage.agenda, planned, workshop],
  );
  const { date, start, timeZone } = settings;
  const plannedStartMs = useMemo(() => momentAt(date, start, timeZone), [date, start, timeZone]);
  const source = { content: workshop, planned, agenda, stage, plannedStartMs, nowMs };
  return { source, clock: readClock(source) };
}

/**
 * "13:06" where the session is.
 * @param minute the nearest one, or the one that has begun, as a clock on the wall shows
 */
export function useClockTime(
  timeZone: string,
  minute: 'nearest' | 'begun' = 'nearest',
): (epochMs: number) => string {
  const format = useFormatter();
  const zone = useMemo(() => (isTimeZone(timeZone) ? { timeZone } : {}), [timeZone]);
  const round = minute === 'nearest' ? Math.round : Math.floor;
  return (epochMs) =>
    format.dateTime(round(epochMs / 60_000) * 60_000, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...zone,
    });
}

/** "1:42" for an hour and 42 minutes; to the nearest minute, never negative. */
export function hoursText(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
