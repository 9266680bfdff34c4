import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DayClock } from '#shared/agenda/readClock.ts';
import { clockText } from '#client/sync/useNow.ts';
import { useClockWords } from './messages.ts';
import { hoursText } from './useDay.ts';

interface DayFiguresProps {
  readonly clock: DayClock;
  readonly nameOf: (id: string) => string;
}

/** What is left of the step, how much of its minutes the segment has spent, and how long the day goes on. */
export function DayFigures({ clock, nameOf }: DayFiguresProps): ReactNode {
  const t = useClockWords();
  const step = useTranslations('facilitator.console');
  const { phase, segment, total } = clock;
  if (phase !== 'running') return t('totalPlanned', { planned: hoursText(total.plannedMs) });
  const time = clockText(Math.abs(clock.step.leftMs));
  const figures = [
    clock.step.leftMs < 0 ? step('stepOver', { time }) : step('stepLeft', { time }),
    ...(segment ? [`${nameOf(segment.id)} ${minutesSpent(t, segment)}`] : []),
    t('total', { gone: hoursText(total.spentMs), left: hoursText(total.leftMs) }),
  ];
  return figures.join(' · ');
}

/** "18/30": whole minutes that are over, of those that are planned. */
function minutesSpent(
  t: ReturnType<typeof useClockWords>,
  { spentMs, plannedMs }: { readonly spentMs: number; readonly plannedMs: number },
): string {
  return t('spent', { spent: Math.floor(spentMs / 60_000), planned: Math.round(plannedMs / 60_000) });
}
