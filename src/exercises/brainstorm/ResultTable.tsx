import { Fragment, type ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import type { LensColumn, RankedGroup } from './columns.ts';
import { brainstormWords } from './messages.ts';
import styles from './Result.module.css';
import type { BrainstormOptions } from './schema.ts';

interface ResultTableProps {
  readonly columns: readonly LensColumn[];
  readonly options: BrainstormOptions;
  readonly voted: boolean;
  readonly languages: readonly Language[];
}

/** Every idea with its lens, rank, votes, notes and mark. */
export function ResultTable({ columns, options, voted, languages }: ResultTableProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = brainstormWords(language);
  return (
    <details className={styles.table}>
      <summary>{words('table')}</summary>
      <table>
        <thead>
          <tr>
            {voted && <th scope="col">{words('rank')}</th>}
            <th scope="col">{words('idea')}</th>
            {voted && <th scope="col">{words('votes')}</th>}
            <th scope="col">{words('notesHead')}</th>
            {options.tags && <th scope="col">{words('mark')}</th>}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ id, title, groups }) => (
            <Fragment key={id}>
              {columns.length > 1 && groups.length > 0 && (
                <tr>
                  <th scope="rowgroup" colSpan={2 + (voted ? 2 : 0) + (options.tags ? 1 : 0)}>
                    <strong>{inLanguage(title, language)}</strong>
                  </th>
                </tr>
              )}
              {groups.map((group) => (
                <tr key={group.key}>
                  {voted && (
                    <td>
                      <RankMark rank={group.rank} language={language} />
                    </td>
                  )}
                  <th scope="row" lang={languageOfWords(group.text, languages)}>
                    {group.text}
                    {group.also !== null && <> {group.also}</>}
                  </th>
                  {voted && <td>{group.votes}</td>}
                  <td>{group.notes}</td>
                  {options.tags && <td>{markOf(group, options, language)}</td>}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The tag that most gave it, or those that as many gave. */
function markOf({ tags }: RankedGroup, { tags: known = [] }: BrainstormOptions, language: Language): string {
  const found = columnOf(tags);
  if (!found) return '–';
  return known
    .filter((_, at) => tags[at] === tags[found.column])
    .map(({ label }) => inLanguage(label, language))
    .join(' · ');
}
