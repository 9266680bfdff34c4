import { type ReactNode, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import { Button } from '#ui/Button.tsx';
import { tablesWords } from './messages.ts';
import styles from './TablesSection.module.css';

interface ChosenBarProps {
  readonly count: number;
  /** The one who is chosen; used when one is. */
  readonly name: string;
  readonly tables: readonly { readonly id: string; readonly label: string }[];
  readonly language: Language;
  readonly onSeat: (table: string) => void;
  readonly onClear: () => void;
}

/** What becomes of those who are chosen: always in sight, so that a phone needs no way back to the table. */
export function ChosenBar({ count, name, tables, language, onSeat, onClear }: ChosenBarProps): ReactNode {
  const w = tablesWords(language);
  const [table, setTable] = useState(tables[0]?.id ?? '');
  return (
    <div className={styles.bar}>
      <p>{w('chosen', { count, name })}</p>
      <label>
        <span>{w('toTable')}</span>
        <select value={table} onChange={(event) => setTable(event.target.value)}>
          {tables.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value="">{w('overNone')}</option>
        </select>
      </label>
      <Button tone="primary" onClick={() => onSeat(table)}>
        {w('seat')}
      </Button>
      <Button tone="quiet" onClick={onClear}>
        {w('clear')}
      </Button>
    </div>
  );
}
