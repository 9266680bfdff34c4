import { type ReactNode, useState } from 'react';
import { type InviteeColumn, inviteeColumns } from '#shared/plan/inviteeColumns.ts';
import type { JudgedRow } from '#shared/plan/judgeInvitees.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { headOf } from './columnWords.ts';
import { LeaveOut } from './LeaveOut.tsx';
import { peopleWords } from './messages.ts';
import styles from './PasteRows.module.css';
import { saidOf } from './saidOf.ts';

/** Rows that are shown at first, and with each press on "more". */
const firstRows = 40;
const moreRows = 200;

/** Addresses, numbers and names of tables stand in one line each; the table scrolls for them. */
const wraps: ReadonlySet<InviteeColumn> = new Set(['name', 'company', 'diet', 'access', 'note']);

interface FreshTableProps {
  readonly rows: readonly JudgedRow[];
  readonly settings: SessionSettings;
  readonly onLeaveOut: (key: string) => void;
}

/** The rows that are right as they stand; of the columns, those that hold something. */
export function FreshTable({ rows, settings, onLeaveOut }: FreshTableProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const [most, setMost] = useState(firstRows);
  const said = (column: InviteeColumn, { read }: JudgedRow): string =>
    saidOf(column, read.fields[column] ?? '', settings, language);
  const columns = inviteeColumns.filter((column) =>
    rows.some(({ read }) => read.fields[column] !== undefined),
  );
  return (
    <>
      {/* It scrolls sideways, so that the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.table} role="region" aria-label={w('freshTable')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w('headLine')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {headOf(w, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((one) => (
              <tr key={one.row.key}>
                <td>
                  <span className={styles.number}>
                    {one.row.line}
                    <LeaveOut name={one.row.cells.name} onPress={() => onLeaveOut(one.row.key)} />
                  </span>
                </td>
                {columns.map((column) => (
                  <td
                    key={column}
                    lang={languageOfWords(said(column, one), [language])}
                    data-wraps={wraps.has(column) ? '' : undefined}
                  >
                    {said(column, one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <Button onClick={() => setMost(most + moreRows)}>
          {w('showMore', { n: Math.min(moreRows, rows.length - most) })}
        </Button>
      )}
    </>
  );
}
