import { type ReactNode, useId, useState } from 'react';
import type { JudgedRow } from '#shared/plan/judgeInvitees.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { Button } from '#ui/Button.tsx';
import { FreshTable } from './FreshTable.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { MendRow } from './MendRow.tsx';
import { peopleWords } from './messages.ts';
import { type PasteDraft, withCell, withChoice, withoutRows } from './pasteDraft.ts';
import styles from './PasteRows.module.css';
import { choiceOf, type SortedRows } from './sortRows.ts';
import { TwinChoosing } from './TwinChoosing.tsx';

/** Cards that are shown at first, and with each press on "more". */
const cardsAtOnce = 30;

interface PastePreviewProps {
  readonly sorted: SortedRows;
  readonly draft: PasteDraft;
  readonly settings: SessionSettings;
  readonly onDraft: (draft: PasteDraft) => void;
}

/** What the rows come to before anything is written: to be mended, there already, new. */
export function PastePreview({ sorted, draft, settings, onDraft }: PastePreviewProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const { mend, twins, fresh, undecided } = sorted;
  const leaveOut = (key: string): void => onDraft(withoutRows(draft, new Set([key])));
  const choosing = (one: JudgedRow): ReactNode =>
    one.twin && (
      <TwinChoosing
        twin={one.twin}
        row={one.row.cells.name}
        line={draft.rows.find(({ key }) => key === one.twin?.key)?.line ?? null}
        choice={choiceOf(one, draft)}
        settings={settings}
        onChoose={(choice) => onDraft(withChoice(draft, [one.row.key], choice))}
      />
    );
  return (
    <>
      <Cards title={w('toMend', { n: mend.length })} rows={mend}>
        {(one) => (
          <MendRow
            key={one.row.key}
            judged={one}
            toMend={draft.toMend.get(one.row.key) ?? []}
            settings={settings}
            onCell={(column, words) => onDraft(withCell(draft, one.row.key, column, words))}
            onLeaveOut={() => leaveOut(one.row.key)}
          >
            {one.is === 'twin' && choosing(one)}
          </MendRow>
        )}
      </Cards>
      <Cards
        title={w('twins', { n: twins.length })}
        rows={twins}
        beside={
          undecided.length > 1 && (
            <div className={styles.allTwins}>
              <span>{w('choiceAll', { n: undecided.length })}</span>
              <Button onClick={() => onDraft(withChoice(draft, undecided, 'update'))}>
                {w('choiceUpdateAll')}
              </Button>
              <Button onClick={() => onDraft(withChoice(draft, undecided, 'skip'))}>{w('choiceSkip')}</Button>
            </div>
          )
        }
      >
        {(one) => (
          <li key={one.row.key} className={styles.card}>
            <div className={styles.said}>
              <p className={styles.line}>{w('line', { n: one.row.line })}</p>
              <p className={styles.cells}>
                <span lang={languageOfWords(one.row.cells.name, [language])}>{one.row.cells.name}</span>
                {one.row.cells.company !== '' && (
                  <span lang={languageOfWords(one.row.cells.company, [language])}>
                    {one.row.cells.company}
                  </span>
                )}
              </p>
              <LeaveOut name={one.row.cells.name} onPress={() => leaveOut(one.row.key)} />
            </div>
            {choosing(one)}
          </li>
        )}
      </Cards>
      {fresh.length > 0 && (
        <section className={styles.group}>
          <h3>{w('fresh', { n: fresh.length })}</h3>
          <FreshTable rows={fresh} settings={settings} onLeaveOut={leaveOut} />
        </section>
      )}
    </>
  );
}

interface CardsProps {
  readonly title: string;
  readonly rows: readonly JudgedRow[];
  readonly beside?: ReactNode;
  readonly children: (row: JudgedRow) => ReactNode;
}

function Cards({ title, rows, beside, children }: CardsProps): ReactNode {
  const { language } = useLanguage();
  const w = peopleWords(language);
  const titleId = useId();
  const [most, setMost] = useState(cardsAtOnce);
  if (rows.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {beside}
      <ul className={styles.cards}>{rows.slice(0, most).map(children)}</ul>
      {rows.length > most && (
        <Button onClick={() => setMost(most + cardsAtOnce)}>
          {w('showMore', { n: Math.min(cardsAtOnce, rows.length - most) })}
        </Button>
      )}
    </section>
  );
}
