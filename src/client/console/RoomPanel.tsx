import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { Exercise } from '#shared/content/workshop.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import type { ExerciseStage } from '#shared/sync/stage.ts';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { viewsByKind } from '#exercises/views.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomState } from '#client/sync/roomClient.ts';
import { Button } from '#ui/Button.tsx';
import styles from './RoomPanel.module.css';
import type { RoomProgress } from './tableProgress.ts';

interface RoomPanelProps {
  readonly exercise: Exercise | undefined;
  readonly phase: ExerciseStage;
  readonly state: RoomState;
  readonly facts: SessionFacts;
  readonly progress: RoomProgress;
  readonly onTakeIn: (late: { owner: string; field: string }) => void;
}

/** Names that fit in one line of the panel; the rest is a number. */
const mostNames = 4;

/** Tables that stand one beneath another, each with its bar; more stand three abreast. */
const mostRows = 8;

/** Who is here and who has answered, by table; the result for the facilitator's eyes; what came too late. */
export function RoomPanel({ exercise, phase, state, facts, progress, onTakeIn }: RoomPanelProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const seats = state.view.seats;
  const joined = Object.keys(seats).length;
  const count = state.view.counts[exercise?.id ?? ''];
  const result = state.view.results[exercise?.id ?? ''];
  const late = state.view.progress[exercise?.id ?? '']?.late ?? [];
  const scope = result?.scopes[0];
  const views = exercise && viewsByKind.get(exercise.kind);
  const publicExercise = state.view.exercises[exercise?.id ?? ''];
  const names = progress.missing.map(({ name }) => name);
  const started = exercise !== undefined && phase.phase !== 'draft';
  return (
    <aside className={styles.panel} aria-label={t('phaseRegion')}>
      <h2>
        {exercise ? inLanguage(exercise.title, language) : t('tablesHeading')}
        {started && count && ` · ${t('answered', { ready: count.ready, joined: count.joined })}`}
      </h2>
      {joined === 0 && <p className={styles.quiet}>{t('nobody')}</p>}
      {joined > 0 && (
        <ul className={styles.tables} data-many={progress.tables.length > mostRows ? '' : undefined}>
          {progress.tables.map(({ table, answered, seats: total }) => (
            <li key={table}>
              <span>{tableLabel(facts.tables, table, language)}</span>
              {started && <progress value={answered} max={Math.max(1, total)} aria-hidden />}
              <span className={styles.figure}>{started ? `${answered}/${total}` : total}</span>
            </li>
          ))}
        </ul>
      )}
      {started && phase.phase === 'open' && names.length > 0 && (
        <p className={styles.quiet}>
          {t('notYet', {
            names:
              names.length > mostNames
                ? t('more', {
                    names: names.slice(0, mostNames).join(language === 'en' ? ', ' : '、'),
                    count: names.length - mostNames,
                  })
                : names.join(language === 'en' ? ', ' : '、'),
          })}
        </p>
      )}
      {late.length > 0 && (
        <div className={styles.late}>
          <h3>{t('late')}</h3>
          {late.map(({ owner, field, value }) => (
            <p key={`${owner} ${field}`}>
              <span>
                {t('lateText', {
                  name: seats[owner.replace(/^seat:/, '')]?.name ?? owner,
                  value: typeof value === 'string' ? value : JSON.stringify(value),
                })}
              </span>
              <Button type="button" tone="secondary" onClick={() => onTakeIn({ owner, field })}>
                {t('takeIn')}
              </Button>
            </p>
          ))}
        </div>
      )}
      {started && views && publicExercise && scope && scope.n > 0 && (
        <div className={styles.result}>
          <h3>{phase.phase === 'revealed' ? t('resultShown') : t('resultHeading')}</h3>
          <Suspense fallback={null}>
            <views.Result
              exercise={publicExercise}
              scope={scope}
              joined={result.joined}
              languages={[language, ...facts.languages.filter((one) => one !== language)]}
            />
          </Suspense>
        </div>
      )}
      {!exercise && joined > 0 && <p className={styles.quiet}>{t('noExercise')}</p>}
    </aside>
  );
}
