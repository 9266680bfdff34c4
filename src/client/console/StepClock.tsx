import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { clockText, useNow } from '#client/sync/useNow.ts';
import type { ConsoleModel } from './useConsole.ts';
import styles from './StepClock.module.css';
import { useStepStart } from './useStepStart.ts';

interface StepClockProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** What the exercise is at, with the time that is left of it; else how long the room may stay at this slide. */
export function StepClock({ model, session }: StepClockProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { slide, exercise, phase, state } = model;
  const nowMs = useNow(state.clockOffsetMs, 'running');
  const startedMs = useStepStart(session, slide.id);
  const minutes = exercise && phase.phase === 'draft' ? exercise.minutes : slide.minutes;
  const leftMs = startedMs === null ? null : startedMs + state.clockOffsetMs + minutes * 60_000 - nowMs;
  return (
    <>
      {phase.phase !== 'open' && minutes > 0 && (
        <span className={styles.step} data-over={leftMs !== null && leftMs < 0}>
          {leftMs === null && t('stepPlanned', { minutes })}
          {leftMs !== null && leftMs >= 0 && t('stepLeft', { time: clockText(leftMs) })}
          {leftMs !== null && leftMs < 0 && t('stepOver', { time: clockText(-leftMs) })}
        </span>
      )}
      {exercise && <PhaseClock model={model} nowMs={nowMs} />}
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
  const left = (phase.endsAtMs ?? nowMs) - nowMs;
  const turn = exercise?.turns?.[phase.turn];
  const words = [
    t('openNow'),
    ...(turn ? [inLanguage(turn.title, language)] : []),
    ...(exercise?.owner === 'both' ? [phase.round === 'table' ? t('tableRound') : t('seatRound')] : []),
    left > 0 ? t('left', { time: clockText(left) }) : t('over', { time: clockText(-left) }),
  ];
  return (
    <span className={styles.phase} data-open="" data-over={left <= 0}>
      {words.join(' · ')}
    </span>
  );
}
