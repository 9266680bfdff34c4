import type { ReactNode } from 'react';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { today } from './dueDay.ts';
import { actionWords } from './messages.ts';
import { DayCell, WhoCell } from './Missing.tsx';
import { tablesOf, textOfRow } from './planWords.ts';
import styles from './Result.module.css';
import { actionOptions, actionResult, alongOfRow, type PlanRow, type Row, standingRows } from './schema.ts';
import { planSentence } from './sentence.ts';

/** The merged plan for one reader close by: what it says, the actions by day, and all that is known of them as a table. */
export function Result({ exercise, scope, languages, tables, own, carry, origins }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = actionWords(language);
  const { detail } = actionOptions.parse(exercise.options);
  const result = actionResult.parse(scope.result);
  const now = today();
  const mine = new Map(standingRows(own ?? {}).map((row) => [keyOf(row), row]));
  const ownOf = ({ members }: PlanRow): Row | undefined =>
    members.map(({ key }) => mine.get(key)).find((row) => row !== undefined);
  const more = detail === 'full' ? (['measure', 'firstStep', 'obstacle'] as const) : [];
  return (
    <div className={styles.result} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.actions === 0 ? 'nothing' : 'some'}
        words={planSentence(result, language, now)}
        language={language}
      />
      <ol className={styles.actions}>
        {result.rows.map((row) => {
          const yours = ownOf(row);
          return (
            <li key={row.key}>
              <p className={styles.text} lang={languageOfWords(row.text, languages)}>
                {textOfRow(row, languageOfWords(row.text, languages))}
              </p>
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
                {yours && <span className={styles.yours}>✓ {words('yours')}</span>}
              </p>
              {yours && (
                <CarryButton
                  carry={carry}
                  record={yours.id}
                  text={yours.action}
                  along={alongOfRow(yours)}
                  language={language}
                />
              )}
            </li>
          );
        })}
      </ol>
      {result.left > 0 && <p>{words('beyondFit', { left: result.left })}</p>}
      {result.rows.length > 0 && (
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <div className={styles.scroll}>
            <table>
              <thead>
                <tr>
                  {(['action', 'who', 'when', ...more] as const).map((key) => (
                    <th key={key} scope="col">
                      {words(key)}
                    </th>
                  ))}
                  <th scope="col">{words('from')}</th>
                </tr>
              </thead>
              <tbody>
                {result.rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row" lang={languageOfWords(row.text, languages)}>
                      {textOfRow(row, languageOfWords(row.text, languages))}
                    </th>
                    <td>
                      <WhoCell row={row} language={language} />
                    </td>
                    <td>
                      <DayCell row={row} language={language} now={now} />
                    </td>
                    {more.map((key) => (
                      <td key={key} lang={languageOfWords(row[key], languages)}>
                        {row[key]}
                      </td>
                    ))}
                    <td>{tablesOf(row, tables, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}

/** What a row of one's own is known by in the plan. */
function keyOf({ from, action }: Row): string {
  return entryKey(from?.text ?? action);
}
