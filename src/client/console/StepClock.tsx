import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { countdownLeft } from '#shared/sync/countdown.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { clockText } from '#client/sync/useNow.ts';
import { dayModelOf, useDay } from './clock/useDay.ts';
import type { ConsoleModel } from './useConsole.ts';
import styles from './StepClock.module.css';
import { timerWords } from './timers/messages.ts';

interface StepClockProps {
  readonly model: ConsoleModel;
}

/** What the exercise is at, with the time that is left of it; else how long the room may stay at this slide. */
export function StepClock({ model }: StepClockProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { exercise, phase } = model;
  const { source, clock } = useDay(dayModelOf(model));
  const { plannedMs, leftMs } = clock.step;
  const minutes = Math.round(plannedMs / 60_000);
  const isOver = leftMs < 0;
  return (
    <>
      {phase.phase !== 'open' && minutes > 0 && (
        <span className={styles.step} data-over={isOver}>
          {clock.phase === 'before' && t('stepPlanned', { minutes })}
          {clock.phase !== 'before' && !isOver && t('stepLeft', { time: clockText(leftMs) })}
          {clock.phase !== 'before' && isOver && t('stepOver', { time: clockText(-leftMs) })}
        </span>
      )}
      {exercise && <PhaseClock model={model} nowMs={source.nowMs} />}
    </>
  );
}

interface PhaseClockProps {
  readonly model: ConsoleModel;
  readonly nowMs: number;
}

function PhaseClock({ model: { exercise, phase }, nowMs }: PhaseClockProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  if (phase.phase === 'draft') return <span className={styles.phase}>{t('draft')}</span>;
  if (phase.phase === 'closed') return <span className={styles.phase}>{t('closed')}</span>;
  if (phase.phase === 'revealed') return <span className={styles.phase}>{t('revealed')}</span>;
  if (phase.phase === 'grace') {
    const seconds = Math.max(0, Math.ceil(((phase.graceEndsAtMs ?? nowMs) - nowMs) / 1000));
    return <span className={styles.phase}>{t('grace', { seconds })}</span>;
  }
  const left = countdownLeft(phase, nowMs) ?? 0;
  const isPaused = phase.pausedLeftMs !== null;
  const turn = exercise?.turns?.[phase.turn];
  const words = [
    t('openNow'),
    ...(turn ? [inLanguage(turn.title, language)] : []),
    ...(exercise?.owner === 'both' ? [phase.round === 'table' ? t('tableRound') : t('seatRound')] : []),
    ...(isPaused ? [timerWords(language)('paused')] : []),
    left > 0 || isPaused ? t('left', { time: clockText(left) }) : t('over', { time: clockText(-left) }),
  ];
  return (
    <span className={styles.phase} data-open="" data-over={left <= 0 && !isPaused}>
      {words.join(' · ')}
    </span>
  );
}
