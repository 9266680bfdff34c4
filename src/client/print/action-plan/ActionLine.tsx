import type { ReactNode } from 'react';
import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { checkInDays } from '#shared/export/actionPlan.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { dayOf, tablesOf, textOfRow, whoOf } from '#exercises/action-table/planWords.ts';
import type { PlanRow } from '#exercises/action-table/schema.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { tableLabels } from '#shared/session/tableLabel.ts';
import { SaidInline } from '#client/print/Said.tsx';
import { actionPlanMessages, inEach } from './messages.ts';
import styles from './Sheets.module.css';

const details = ['firstStep', 'measure', 'obstacle'] as const;

interface ActionLineProps {
  readonly number: number;
  readonly row: PlanRow;
  readonly source: DocumentSource;
  readonly languages: readonly Language[];
}

/** One action with what makes it happen beneath it, who and by when, and a box for each look at it. */
export function ActionLine({ number, row, source, languages }: ActionLineProps): ReactNode {
  const [leading = 'en'] = languages;
  const who = whoOf(row, leading);
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {number}
      </th>
      <td>
        <p className={styles.action} lang={languageOfWords(row.text, languages)}>
          {textOfRow(row, languageOfWords(row.text, languages))}
        </p>
        <p className={styles.details}>
          {details.map((name) => {
            const text = row[name];
            const spoken = languages.find((one) => one === languageOfWords(text, languages)) ?? leading;
            return (
              text !== '' && (
                <span key={name} className={styles.detail}>
                  {/* In the language of the words alone: who cannot read these has no use for the other. */}
                  <span className={styles.label} lang={spoken}>
                    {actionPlanMessages[spoken][name]}
                  </span>
                  {/* Chinese has its space within the colon. */}
                  {!isChinese(spoken) && ' '}
                  <span className={styles.words} lang={languageOfWords(text, languages)}>
                    {text}
                  </span>{' '}
                </span>
              )
            );
          })}
          <span lang={leading}>{originOf(row, source, leading)}</span>
        </p>
      </td>
      <td lang={languageOfWords(who, languages)}>{who}</td>
      <td className={styles.day} lang={leading}>
        {dayOf(row, leading, source.session?.settings.date ?? '')}
      </td>
      <Boxes language={leading} />
    </tr>
  );
}

/** "from Little things · Table 1, Table 2": which exercise it came out of, and whose it is. */
function originOf(
  { origins, tables }: PlanRow,
  { workshop, session }: DocumentSource,
  language: Language,
): string {
  const words = actionPlanMessages[language];
  const titles = origins.flatMap((id) => {
    const exercise = workshop.exercises.find((one) => one.id === id);
    return exercise ? [inLanguage(exercise.title, language)] : [];
  });
  const from = titles.length === 0 ? [] : [words.from(titles.join(words.listSeparator))];
  const labels = tableLabels(session?.settings.tables ?? [], language);
  return [...from, tablesOf({ tables }, labels, language)].join(' · ');
}

interface EmptyLineProps {
  readonly number: number;
  readonly languages: readonly Language[];
}

/** A place for an action that a hand will write. */
export function EmptyLine({ number, languages }: EmptyLineProps): ReactNode {
  const [leading = 'en'] = languages;
  return (
    <tr className={styles.empty}>
      <th scope="row" className={styles.number}>
        {number}
      </th>
      <td>
        <p className={styles.rule} />
        <div className={styles.blanks}>
          {details.slice(0, 2).map((name) => (
            <p key={name} className={styles.blank}>
              <SaidInline text={inEach((words) => words[name])} languages={languages} />
            </p>
          ))}
        </div>
      </td>
      <td aria-label={actionPlanMessages[leading].who} />
      <td aria-label={actionPlanMessages[leading].when} />
      <Boxes language={leading} />
    </tr>
  );
}

/** Drawn, not painted by style: browsers leave backgrounds out of a print. */
function Boxes({ language }: { readonly language: Language }): ReactNode {
  return checkInDays.map((days) => (
    <td key={days} className={styles.check} aria-label={actionPlanMessages[language].asked[days]}>
      <svg className={styles.box} viewBox="0 0 16 16" aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" rx="2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </td>
  ));
}
