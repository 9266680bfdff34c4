import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { checkInDays, checkIns, planBusinesses, type PlanBusiness } from '#shared/export/actionPlan.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import { dayAndMonth, fullDate } from '#shared/session/dates.ts';
import { inEveryLanguage } from '#client/print/aroundSheets.ts';
import { DocumentHead } from '#client/print/DocumentHead.tsx';
import type { SheetsProps } from '#client/print/documentContract.ts';
import { Said, SaidInline } from '#client/print/Said.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { ActionLine, EmptyLine } from './ActionLine.tsx';
import { mergedPlan } from './mergedPlan.ts';
import { inEach } from './messages.ts';
import styles from './Sheets.module.css';

/** As many as one sheet has room for; the labels of two languages take a line of it. */
const linesOnSheet = (languages: readonly Language[]): number => (languages.length > 1 ? 5 : 6);

/** A sheet that the signatures need anyway is not left to them and a single line. */
const linesOnFurther = 2;
/** Number, action, who, by when, and a box for each look at it. */
const columnCount = 4 + checkInDays.length;

/** A plan for each business, or the one of everybody: actions by day, and the days on which they are looked at. */
export function Sheets({ source, languages, unit }: SheetsProps): ReactNode {
  return planBusinesses(source)
    .filter(({ id }) => unit === null || unit === id)
    .map((business) => (
      <PlanSheet key={business.id} source={source} languages={languages} business={business} />
    ));
}

interface PlanSheetProps extends Pick<SheetsProps, 'source' | 'languages'> {
  readonly business: PlanBusiness;
}

function PlanSheet({ source, languages, business }: PlanSheetProps): ReactNode {
  const { session, workshop } = source;
  const rows = mergedPlan(source, business.id);
  // Beneath what is written there is always room for what somebody thinks of later.
  const left = linesOnSheet(languages) - rows.length;
  const lines = left > 0 ? left : linesOnFurther;
  const settings = session?.settings;
  const client = business.name === '' ? (settings?.client.name ?? '') : business.name;
  return (
    <article className={styles.sheet}>
      <DocumentHead title={inEach((words) => words.title)} languages={languages}>
        {settings ? (
          <p className={styles.belongs}>
            <span lang={languageOfWords(client + settings.title, languages)}>
              {[client, settings.title]
                .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
                .join(' · ')}
            </span>
            <span>
              <SaidInline
                text={eachLanguage((language) => fullDate(settings.date, language))}
                languages={languages}
              />
            </span>
          </p>
        ) : (
          <SaidInline text={inEveryLanguage(workshop.title)} languages={languages} />
        )}
      </DocumentHead>
      <table className={styles.plan}>
        <ColumnNames source={source} languages={languages} />
        <tbody>
          {rows.map((row, at) => (
            <ActionLine key={row.key} number={at + 1} row={row} source={source} languages={languages} />
          ))}
        </tbody>
        {/* One group, that the signatures never stand alone on a sheet. */}
        <tbody className={styles.last}>
          {Array.from({ length: lines }, (_, at) => (
            <EmptyLine key={at} number={rows.length + at + 1} languages={languages} />
          ))}
          <tr role="none">
            <td colSpan={columnCount}>
              <Signatures languages={languages} />
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}

function ColumnNames({ source, languages }: Pick<SheetsProps, 'source' | 'languages'>): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.number} aria-label="#" />
        <th scope="col">
          <Said text={inEach((words) => words.action)} languages={languages} />
        </th>
        <th scope="col" className={styles.who}>
          <Said text={inEach((words) => words.who)} languages={languages} />
        </th>
        <th scope="col" className={styles.when}>
          <Said text={inEach((words) => words.when)} languages={languages} />
        </th>
        {checkIns(source).map(({ days, on }) => (
          <th key={days} scope="col" className={styles.check}>
            <strong>
              <Said
                text={
                  on === null
                    ? inEach((words) => words.after(days))
                    : eachLanguage((language) => dayAndMonth(on, language))
                }
                languages={languages}
              />
            </strong>
            <Said text={inEach((words) => words.asked[days])} languages={languages} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Signatures({ languages }: { readonly languages: readonly Language[] }): ReactNode {
  return (
    <div className={styles.signatures}>
      {[
        inEach((words) => words.team),
        inEach((words) => words.manager),
        inEach((words) => words.signedOn),
      ].map((label) => (
        <p key={label.en} className={styles.signature}>
          <SaidInline text={label} languages={languages} />
        </p>
      ))}
    </div>
  );
}
