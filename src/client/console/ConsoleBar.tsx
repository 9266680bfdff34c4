import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { languages } from '#shared/content/language.ts';
import type { Exercise } from '#shared/content/workshop.ts';
import type { ExerciseStage } from '#shared/sync/stage.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { openProjector, type SessionDetail } from '#client/prepare/facilitatorApi.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { clockText } from '#client/sync/useNow.ts';
import { Mark } from '#ui/Mark.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { ToggleLanguage } from '#ui/ToggleLanguage.tsx';
import styles from './ConsoleBar.module.css';

interface ConsoleBarProps {
  readonly detail: SessionDetail;
  readonly state: RoomState;
  readonly nowMs: number;
  readonly exercise: Exercise | undefined;
  readonly phase: ExerciseStage;
}

/** The top of the console: the time, the exercise's clock, who is there, and whether the server is. */
export function ConsoleBar({ detail, state, nowMs, exercise, phase }: ConsoleBarProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const format = useFormatter();
  const { language, choose } = useLanguage();
  const { session } = detail;
  const joined = Object.keys(state.view.seats).length;
  const away = joined - state.online.length;
  return (
    <header className={styles.bar} data-theme="dark">
      <Link href={`/sessions/${session.id}`} className={styles.home} aria-label={t('session')}>
        <Mark />
      </Link>
      <time className={styles.clock}>
        {format.dateTime(nowMs, { hour: '2-digit', minute: '2-digit', hour12: false })}
      </time>
      <span className={styles.title}>{session.settings.title}</span>
      {exercise && <PhaseClock phase={phase} nowMs={nowMs} />}
      <span className={styles.room}>
        {t('joined', { count: joined })}
        {away > 0 && ` · ${t('offline', { count: away })}`}
      </span>
      <button type="button" className={styles.projector} onClick={() => void openProjector(session.id)}>
        {t('projector')}
      </button>
      <span aria-live="polite">
        <StatusPill tone={state.connection === 'online' ? 'ok' : 'bad'}>
          {state.connection === 'online' ? t('live') : t('lost')}
        </StatusPill>
      </span>
      <ToggleLanguage current={language} offered={languages} onChange={choose} />
    </header>
  );
}

interface PhaseClockProps {
  readonly phase: ExerciseStage;
  readonly nowMs: number;
}

function PhaseClock({ phase, nowMs }: PhaseClockProps): ReactNode {
  const t = useTranslations('facilitator.console');
  if (phase.phase === 'draft') return <span className={styles.phase}>{t('draft')}</span>;
  if (phase.phase === 'closed') return <span className={styles.phase}>{t('closed')}</span>;
  if (phase.phase === 'revealed') return <span className={styles.phase}>{t('revealed')}</span>;
  if (phase.phase === 'grace') {
    const seconds = Math.max(0, Math.ceil(((phase.graceEndsAtMs ?? nowMs) - nowMs) / 1000));
    return <span className={styles.phase}>{t('grace', { seconds })}</span>;
  }
  const left = (phase.endsAtMs ?? nowMs) - nowMs;
  return (
    <span className={styles.phase} data-over={left <= 0}>
      {t('openNow')} ·{' '}
      {left > 0 ? t('left', { time: clockText(left) }) : t('over', { time: clockText(-left) })}
    </span>
  );
}
