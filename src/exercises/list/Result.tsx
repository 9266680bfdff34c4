import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { columnOf } from './foldEntries.ts';
import { membersOf } from './groupMarks.ts';
import { listWords } from './messages.ts';
import { entryKey } from './normalizeEntry.ts';
import styles from './Result.module.css';
import { type Group, listOptions, type ListOptions, listResult, standingRows } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** As many as a phone shows without the table. */
const mostShown = 8;

/** The result for one reader close by: what it says, those named most, the own ones among them, and all as a table. */
export function Result({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = listWords(language);
  const options = listOptions.parse(exercise.options);
  const result = listResult.parse(scope.result);
  const mine = new Set(standingRows(own ?? {}).map(({ text }) => entryKey(text)));
  const most = result.groups[0]?.count ?? 1;
  return (
    <div className={styles.result} lang={language}>
      <p>
        <RichTextView text={[{ text: resultSentence(result, options, language) }]} language={language} />
      </p>
      <ol className={styles.groups}>
        {result.groups.slice(0, mostShown).map((group) => (
          <li key={group.key}>
            <span className={styles.text}>
              <span lang={languageOfWords(group.text, languages)}>{group.text}</span>
              {membersOf(group).some(({ key }) => mine.has(key)) && (
                <span className={styles.yours}>✓ {words('yours')}</span>
              )}
            </span>
            <strong>{words('times', { count: group.count })}</strong>
            <span
              className={styles.bar}
              style={{ width: `${(100 * group.count) / most}%` }}
              aria-hidden="true"
            />
          </li>
        ))}
      </ol>
      {result.groups.length > 0 && (
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('entry')}</th>
                <th scope="col">{words('lists')}</th>
                {options.tags && <th scope="col">{words('kind')}</th>}
              </tr>
            </thead>
            <tbody>
              {result.groups.map((group) => (
                <tr key={group.key}>
                  <th scope="row" lang={languageOfWords(group.text, languages)}>
                    {group.text}
                    {group.also !== null && <> {group.also}</>}
                  </th>
                  <td>{group.count}</td>
                  {options.tags && <td>{kindOf(group, options, language)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
    </div>
  );
}

/** The tag that most gave it, or those that as many gave. */
function kindOf({ tags }: Group, { tags: known = [] }: ListOptions, language: Language): string {
  const found = columnOf(tags);
  if (!found) return '–';
  return known
    .filter((_, at) => tags[at] === tags[found.column])
    .map(({ label }) => inLanguage(label, language))
    .join(' · ');
}
