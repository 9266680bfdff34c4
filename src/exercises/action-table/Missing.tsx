import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { actionWords } from './messages.ts';
import styles from './Missing.module.css';
import { dayOf, whoOf } from './planWords.ts';
import type { PlanRow } from './schema.ts';

interface CellProps {
  readonly row: PlanRow;
  readonly language: Language;
}

/** Who does it, or in words and with a mark that nobody is named yet. */
export function WhoCell({ row, language }: CellProps): ReactNode {
  const who = whoOf(row, language);
  if (who !== '') return who;
  return <span className={styles.missing}>○ {actionWords(language)('missingWho')}</span>;
}

interface DayCellProps extends CellProps {
  /** Today, `yyyy-mm-dd`. */
  readonly now: string;
}

/** By when, marked once the day has gone by; or that there is none yet. */
export function DayCell({ row, language, now }: DayCellProps): ReactNode {
  const words = actionWords(language);
  if (row.when === null) return <span className={styles.missing}>○ {words('missingWhen')}</span>;
  const day = <time dateTime={row.when}>{dayOf(row, language, now)}</time>;
  if (row.when >= now) return day;
  return (
    <>
      {day} <span className={styles.missing}>△ {words('overdue')}</span>
    </>
  );
}
