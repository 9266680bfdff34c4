import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { ConsoleResult } from './ConsoleResult.tsx';
import { LateAnswers } from './LateAnswers.tsx';
import { ModerationQueue } from './moderation/ModerationQueue.tsx';
import styles from './RoomPanel.module.css';
import { TableBars } from './TableBars.tsx';
import type { ConsoleModel } from './useConsole.ts';
import { WhoIsMissing } from './WhoIsMissing.tsx';

interface RoomPanelProps {
  readonly model: ConsoleModel;
}

/** Who is here and who has answered, by table; what came too late; the result for the facilitator's eyes. */
export function RoomPanel({ model }: RoomPanelProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { exercise, phase } = model;
  const started = exercise !== undefined && phase.phase !== 'draft';
  return (
    <aside className={styles.panel} aria-label={t('tablesHeading')}>
      <RoomHeading model={model} />
      <TableBars model={model} />
      {started && <WhoIsMissing model={model} />}
      {started && <LateAnswers model={model} />}
      {started && <ModerationQueue model={model} />}
      {started && <ConsoleResult model={model} />}
      {!exercise && model.progress.tables.some(({ seats }) => seats > 0) && (
        <p className={styles.quiet}>{t('noExercise')}</p>
      )}
    </aside>
  );
}

/** "Positioning · 31 of 34 answered · 28 ready". */
export function RoomHeading({ model: { exercise, phase, state, progress } }: RoomPanelProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const count = state.view.counts[exercise?.id ?? ''];
  const started = exercise !== undefined && phase.phase !== 'draft';
  return (
    <h2 className={styles.heading}>
      {exercise ? inLanguage(exercise.title, language) : t('tablesHeading')}
      {exercise?.anonymous && ` · ${t('anonymous')}`}
      {started && count && count.joined > 0 && (
        <>
          {' · '}
          <span className={styles.figure}>
            {t(count.of === 'table' ? 'openedTables' : 'answered', {
              ready: count.ready,
              joined: count.joined,
            })}
          </span>
        </>
      )}
      {started && progress.done > 0 && (
        <>
          {' · '}
          <span className={styles.figure}>{t('saysDone', { count: progress.done })}</span>
        </>
      )}
    </h2>
  );
}
