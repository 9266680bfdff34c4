import { type ReactNode, useState } from 'react';
import { type InviteeColumn, inviteeColumns } from '#shared/plan/inviteeColumns.ts';
import type { JudgedRow } from '#shared/plan/judgeInvitees.ts';
import type { ReadInvitee } from '#shared/plan/readInvitee.ts';
import { chosenWords } from '#shared/plan/readInviteeWords.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Field } from '#ui/Field.tsx';
import { StatusPill } from '#ui/StatusPill.tsx';
import { Choice } from './Choice.tsx';
import { faultSentence, headOf } from './columnWords.ts';
import { LeaveOut } from './LeaveOut.tsx';
import { peopleWords } from './messages.ts';
import styles from './PasteRows.module.css';

interface MendRowProps {
  readonly judged: JudgedRow;
  /** The cells that were to be mended when the row was read. */
  readonly toMend: readonly InviteeColumn[];
  readonly settings: SessionSettings;
  readonly onCell: (column: InviteeColumn, words: string) => void;
  readonly onLeaveOut: () => void;
  /** What is to be decided about it beside. */
  readonly children?: ReactNode;
}

/** A row with cells to be mended in their place; once they are, it says so and stays until it is taken over. */
export function MendRow({ judged, toMend, settings, onCell, onLeaveOut, children }: MendRowProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { row, read } = judged;
  const columns = inviteeColumns.filter(
    (column) => toMend.includes(column) || read.faults.some((fault) => fault.column === column),
  );
  const rest = inviteeColumns.filter((column) => !columns.includes(column) && row.cells[column] !== '');
  return (
    <li className={styles.card}>
      <div className={styles.said}>
        <p className={styles.line}>
          {w('line', { n: row.line })}
          {judged.is !== 'bad' && <StatusPill tone="ok">{w('mended')}</StatusPill>}
        </p>
        <p className={styles.cells}>
          {rest.map((column) => (
            <span key={column} lang={languageOfWords(row.cells[column], [language])}>
              {row.cells[column]}
            </span>
          ))}
        </p>
        <LeaveOut name={row.cells.name} onPress={onLeaveOut} />
      </div>
      <div className={styles.mend}>
        {columns.map((column) => (
          <Cell
            key={column}
            column={column}
            words={row.cells[column]}
            read={read}
            settings={settings}
            onCell={(words) => onCell(column, words)}
          />
        ))}
      </div>
      {children}
    </li>
  );
}

interface CellProps {
  readonly column: InviteeColumn;
  readonly words: string;
  readonly read: ReadInvitee;
  readonly settings: SessionSettings;
  readonly onCell: (words: string) => void;
}

function Cell({ column, words, read, settings, onCell }: CellProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const [typed, setTyped] = useState(words);
  const fault = read.faults.find((one) => one.column === column);
  const error = fault && faultSentence(w, fault, words);
  if (column === 'language' || column === 'table' || column === 'business') {
    const choose = (id: string): void => onCell(id === '' || column === 'language' ? id : chosenWords(id));
    return (
      <Choice
        column={column}
        value={read.fields[column] ?? ''}
        settings={settings}
        error={error}
        onChange={choose}
      />
    );
  }
  return (
    <Field label={headOf(w, column)} {...(error ? { error } : {})}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          lang={languageOfWords(typed, [language])}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            onCell(value);
          }}
        />
      )}
    </Field>
  );
}
