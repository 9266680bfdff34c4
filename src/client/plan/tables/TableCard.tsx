import type { ReactNode } from 'react';
import { mostAtTable } from '#shared/room/groupSizes.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { tablesWords } from './messages.ts';
import { type ListProps, PeopleList } from './PeopleList.tsx';
import type { SeatedTable } from './tablePlan.ts';
import styles from './TablesSection.module.css';

interface TableCardProps {
  readonly table: SeatedTable;
  readonly label: string;
  /** Empty where the session has one business. */
  readonly business: string;
  readonly seats: number;
  readonly state: 'still' | 'target';
  readonly list: ListProps;
  /** The one who is chosen, by name; used when one is. */
  readonly chosenName: string;
  readonly onSeat: () => void;
}

/** A table with who is to sit there, how many seats are left, and what is amiss. */
export function TableCard({
  table,
  label,
  business,
  seats,
  state,
  list,
  chosenName,
  onSeat,
}: TableCardProps): ReactNode {
  const { language, chosen } = list;
  const w = tablesWords(language);
  const count = table.people.length;
  return (
    <section className={styles.table} data-table={table.id} data-state={state} aria-label={label}>
      <header>
        <h3 lang={languageOfWords(label, [language])}>{label}</h3>
        <p>{w('count', { count, seats })}</p>
      </header>
      {business !== '' && (
        <p className={styles.business} lang={languageOfWords(business, [language])}>
          {business}
        </p>
      )}
      {count > mostAtTable ? (
        <p className={styles.amiss}>
          <StatusPill tone="bad">{w('overTen', { count })}</StatusPill>
        </p>
      ) : (
        count > seats && (
          <p className={styles.amiss}>
            <StatusPill tone="warn">{w('over', { count: count - seats })}</StatusPill>
          </p>
        )
      )}
      {table.strangers.length > 0 && (
        <p className={styles.amiss}>
          <StatusPill tone="warn">
            {w('otherBusiness', {
              count: table.strangers.length,
              names: table.strangers.map(({ name }) => name).join(language === 'en' ? ', ' : '、'),
            })}
          </StatusPill>
        </p>
      )}
      {count === 0 ? (
        <p className={styles.nobody}>{w('empty')}</p>
      ) : (
        <PeopleList {...list} people={table.people} />
      )}
      {chosen.size > 0 && (
        <Button
          className={styles.seatHere}
          aria-label={w('seatAt', { count: chosen.size, name: chosenName, table: label })}
          onClick={onSeat}
        >
          {w('seatHere', { count: chosen.size })}
        </Button>
      )}
    </section>
  );
}
