import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { tableLabel } from '#shared/session/tableLabel.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './TableBars.module.css';
import type { TableProgress } from './tableProgress.ts';
import type { ConsoleModel } from './useConsole.ts';

interface TableBarsProps {
  readonly model: Pick<ConsoleModel, 'facts' | 'progress' | 'exercise' | 'phase' | 'stage'>;
}

/** Tables that stand one beneath another; more stand beside each other, by number. */
const mostRows = 8;

/** How far each table is: the people who have answered, or whether the table has handed in. */
export function TableBars({ model: { facts, progress, exercise, phase, stage } }: TableBarsProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  // Of an anonymous exercise nobody knows which table has answered.
  const started = exercise !== undefined && !exercise.anonymous && phase.phase !== 'draft';
  if (progress.tables.every(({ seats }) => seats === 0)) {
    return <p className={styles.quiet}>{t(stage.locked ? 'nobodyLocked' : 'nobody')}</p>;
  }
  const many = progress.tables.length > mostRows;
  const figure = ({ answered, seats, handedIn }: TableProgress): ReactNode => {
    if (!started) return seats;
    if (seats === 0) return '–';
    if (progress.round === 'seat') return `${answered}/${seats}`;
    if (!handedIn) return many ? '…' : t('working');
    return (
      <>
        <Check size="1em" strokeWidth={3} aria-hidden="true" />
        <span className={many ? styles.unseen : undefined}>{t('handedIn')}</span>
      </>
    );
  };
  return (
    <ul className={styles.tables} data-many={many ? '' : undefined}>
      {progress.tables.map((row, index) => {
        const label = tableLabel(facts.tables, row.table, language);
        const share = part(row, progress.round, started ? 'started' : 'waiting');
        const named = facts.tables[index]?.name !== '';
        return (
          <li key={row.table} title={label} data-full={share === 1 ? '' : undefined}>
            <span className={styles.label}>
              {many && !named ? (
                <>
                  <span aria-hidden="true">{index + 1}</span>
                  <span className={styles.unseen}>{label}</span>
                </>
              ) : (
                label
              )}
            </span>
            {(started || many) && (
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${share * 100}%` }} />
                {started && progress.round === 'seat' && row.typing > 0 && (
                  <span data-typing="" style={{ width: `${(row.typing / row.seats) * 100}%` }} />
                )}
              </span>
            )}
            <span className={styles.figure}>{figure(row)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function part(
  { answered, seats, handedIn }: TableProgress,
  round: 'seat' | 'table',
  exercise: 'started' | 'waiting',
): number {
  if (exercise === 'waiting' || seats === 0) return 0;
  if (round === 'table') return handedIn ? 1 : 0;
  return answered / seats;
}
