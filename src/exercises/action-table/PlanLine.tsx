import type { ReactNode } from 'react';
import { alongOf } from '#exercises/carried.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { mostCharacters } from '#exercises/grouping/group.ts';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { useDraft } from '#ui/useDraft.ts';
import styles from './Console.module.css';
import { actionWords } from './messages.ts';
import { DayCell, WhoCell } from './Missing.tsx';
import { tablesOf, textOfRow, whoOf } from './planWords.ts';
import type { PlanRow } from './schema.ts';

interface PlanLineProps extends ConsoleProps {
  readonly row: PlanRow;
  /** Today, `yyyy-mm-dd`. */
  readonly now: string;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onSplit: () => void;
  readonly onHide: () => void;
}

/** One action on the console: what is known of it, what it was made of, and what can be done with it. */
export function PlanLine(props: PlanLineProps): ReactNode {
  const { row, now, picked, languages, tables, carry, origins, marks, mark } = props;
  const language = languages[0] ?? 'en';
  const words = actionWords(language);
  const { key, text, members } = row;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <label className={styles.pick}>
          <input
            type="checkbox"
            checked={picked}
            aria-label={words('select', { text })}
            onChange={props.onPick}
          />
          <span className={styles.text} lang={languageOfWords(text, languages)}>
            {textOfRow(row, languageOfWords(text, languages))}
          </span>
        </label>
        <CarryButton
          carry={carry}
          record={key}
          text={text}
          along={alongOf({ who: whoOf(row, language), when: row.when, measure: row.measure })}
          language={language}
        />
        <button
          type="button"
          className={styles.action}
          aria-label={words('hideOf', { text })}
          onClick={props.onHide}
        >
          {words('hide')}
        </button>
      </div>
      <p className={styles.facts}>
        <span>
          <WhoCell row={row} language={language} />
        </span>
        <span>
          <DayCell row={row} language={language} now={now} />
        </span>
        <span className={styles.quiet}>{tablesOf(row, tables, language)}</span>
        {row.origins.map((id) => (
          <OriginLink key={id} origin={origins?.[id]} language={language} />
        ))}
      </p>
      {members.length > 1 && (
        <div className={styles.members}>
          <ul>
            {members.map((member, at) => (
              <li key={at} lang={languageOfWords(member.action, languages)}>
                {member.action} ·{' '}
                {tablesOf({ tables: member.table === null ? [] : [member.table] }, tables, language)}
              </li>
            ))}
          </ul>
          <div className={styles.line}>
            <PlanName row={row} label={words('rename')} marks={marks} mark={mark} />
            <button
              type="button"
              className={styles.action}
              aria-label={words('splitOf', { text })}
              onClick={props.onSplit}
            >
              {words('split')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

interface PlanNameProps extends Pick<ConsoleProps, 'marks' | 'mark'> {
  readonly row: PlanRow;
  readonly label: string;
}

/** What the facilitator makes a merged action say; empty, it goes by its most frequent words. */
function PlanName({ row, label, marks, mark }: PlanNameProps): ReactNode {
  const field = markField('label', row.key);
  const stored = marks[field];
  const draft = useDraft({
    value: typeof stored === 'string' ? stored : '',
    revision: 0,
    commit: (text) => mark(field, text.trim() === '' ? null : text.trim()),
  });
  return (
    <input
      {...draft}
      type="text"
      className={styles.name}
      aria-label={label}
      placeholder={label}
      maxLength={mostCharacters}
      autoComplete="off"
    />
  );
}
