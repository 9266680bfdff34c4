import { type ReactNode, useId } from 'react';
import { addDays, dayAndMonth } from '#shared/session/dates.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import styles from './ActionRow.module.css';
import { dueness, today } from './dueDay.ts';
import { actionWords } from './messages.ts';
import { isDay, type Row, rowField } from './schema.ts';

/** A year that is still being typed is none of these. */
const firstYear = '2000';

interface DayLineProps extends Pick<DeviceProps, 'revisions' | 'state' | 'language'> {
  readonly row: Row;
  /** Within so many days of today an action is best done. */
  readonly days: number;
  readonly missing?: 'when';
  readonly onWrite: (day: string | null, base: number) => void;
  readonly onOpen: () => void;
}

/** The day of a row: any day is taken; one that has gone by or is far off is told kindly. */
export function DayLine({
  row,
  days,
  missing,
  revisions,
  state,
  language,
  onWrite,
  onOpen,
}: DayLineProps): ReactNode {
  const words = actionWords(language);
  const field = rowField(row.id, 'when');
  const id = useId();
  const now = today();
  const draft = useDraft({
    value: row.when ?? '',
    revision: revisions[field] ?? 0,
    commit(text, base) {
      // Where the entry brought a day with it, emptied is another thing than never written.
      if (text === '') onWrite(row.from?.along?.when === undefined ? null : '', base);
      else if (isDay(text) && text >= firstYear) onWrite(text, base);
    },
  });
  const how = row.when === null ? null : dueness(row.when, now, days);
  const hints = {
    overdue: words('past'),
    beyond: words('beyond', { days }),
    within: '',
    none: missing ? words('suggestion', { day: dayAndMonth(addDays(now, days), language) }) : '',
  };
  return (
    <div className={styles.field} data-field={field} data-missing={missing} data-due={how}>
      <label htmlFor={id}>{missing ? words('noWhen') : words('when')}</label>
      <input
        {...draft}
        id={id}
        type="date"
        data-key="when"
        className={styles.control}
        aria-describedby={`${id}-hint`}
        placeholder="yyyy-mm-dd"
        readOnly={state === 'locked'}
        onFocus={onOpen}
      />
      <span id={`${id}-hint`} className={styles.hint} role="status">
        {hints[how ?? 'none']}
      </span>
    </div>
  );
}
