import { type ReactNode, useMemo } from 'react';
import type { Language } from '#shared/content/language.ts';
import { type CallListModel, callListModel, type CallRow } from '#shared/export/callList.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import { DocumentHead } from '#client/print/DocumentHead.tsx';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { filled } from '#client/print/messages.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { SessionFacts, SessionLine } from '#client/print/SessionFacts.tsx';
import { BlankPerson, Person } from './Person.tsx';
import { callListMessages, inEach } from './messages.ts';
import styles from './Sheets.module.css';
import { wordsToSay } from './wordsToSay.ts';

interface ModelProps {
  readonly model: CallListModel;
  readonly languages: readonly Language[];
}

/** The call list as it is printed: one sheet for both rounds, so that the second sees what the first wrote down. */
export function Sheets({ source, languages }: SheetsProps): ReactNode {
  const model = useMemo(() => callListModel(source), [source]);
  return (
    <article className={styles.sheet}>
      <DocumentHead title={inEach(({ title }) => title)} languages={languages}>
        {model.facts && <SessionLine facts={model.facts} languages={languages} />}
      </DocumentHead>
      <SessionFacts workshop={model.workshop} facts={model.facts} languages={languages} />
      <WhatToSay model={model} languages={languages} />
      {model.declined > 0 && (
        <p className={styles.declined}>
          <Said text={declinedSentence(model.declined)} languages={languages} />
        </p>
      )}
      <People model={model} languages={languages} />
    </article>
  );
}

function WhatToSay({ model, languages }: ModelProps): ReactNode {
  return (
    <section className={styles.say}>
      <h2>
        <SaidInline text={inEach(({ say }) => say)} languages={languages} />
      </h2>
      {languages.map((language) => (
        <p key={language} lang={language}>
          {wordsToSay(model, language).map((sentence) => (
            <span key={sentence} className={styles.sentence}>
              <Said text={eachLanguage(() => sentence)} languages={[language]} />
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}

function People({ model, languages }: ModelProps): ReactNode {
  const { rows, withoutPhone, blank } = model;
  return (
    <table className={styles.list}>
      <Head model={model} languages={languages} />
      <tbody>{peopleRows(rows, languages)}</tbody>
      {withoutPhone.length > 0 && (
        <tbody className={styles.apart} data-few={withoutPhone.length <= 3 || undefined}>
          <tr>
            <th colSpan={4} scope="rowgroup">
              <Said text={inEach(({ noPhone }) => noPhone)} languages={languages} />
            </th>
          </tr>
          {peopleRows(withoutPhone, languages)}
        </tbody>
      )}
      {blank > 0 && (
        <tbody>
          {Array.from({ length: blank }, (_, index) => (
            <BlankPerson key={index} languages={languages} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function peopleRows(rows: readonly CallRow[], languages: readonly Language[]): ReactNode {
  return rows.map((row) => <Person key={row.id} row={row} languages={languages} />);
}

function Head({ model: { due }, languages }: ModelProps): ReactNode {
  return (
    <thead>
      <tr>
        {(['who', 'reply', 'week', 'day'] as const).map((column) => (
          <th key={column} scope="col" className={styles[column]}>
            <Said text={inEach((words) => words[column])} languages={languages} />
            {due && (column === 'week' || column === 'day') && (
              <span className={styles.due}>
                <SaidInline text={due[column]} languages={languages} />
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function declinedSentence(count: number): InBoth {
  return eachLanguage((language) => {
    const { declinedOne, declinedMany } = callListMessages[language];
    return count === 1 ? declinedOne : filled(declinedMany, { count: String(count) });
  });
}
