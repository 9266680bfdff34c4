import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import type { Fields } from '#exercises/contract.ts';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import type { Group } from '#exercises/grouping/group.ts';
import { membersOf } from '#exercises/grouping/groupMarks.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { ballotItemOf } from '#exercises/voting/ballotOf.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { readVotes, votesOn } from '#exercises/voting/votes.ts';
import { listWords } from './messages.ts';
import { type RankedGroup, rankedGroups } from './ranked.ts';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import styles from './Result.module.css';
import { standingRows } from './rows.ts';
import { listOptions, type ListOptions, listResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** As many as a phone shows without the table. */
const mostShown = 8;

/** The result for one reader close by: what it says, those named most, the own ones among them, and all as a table. */
export function Result({ exercise, scope, languages, own, carry }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = listWords(language);
  const options = listOptions.parse(exercise.options);
  const result = listResult.parse(scope.result);
  const mine = new Map(standingRows(own ?? {}).map(({ id, text }) => [entryKey(text), id]));
  const groups = rankedGroups(result);
  const isVoted = groups.some(({ votes }) => votes !== null);
  const most = Math.max(1, ...groups.map(({ votes, count }) => votes ?? count));
  const ownIn = (group: RankedGroup): string | undefined =>
    membersOf(group).flatMap(({ key }) => mine.get(key) ?? [])[0];
  return (
    <div className={styles.result} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.different === 0 ? 'nothing' : 'some'}
        words={resultSentence(result, options, language)}
        language={language}
      />
      <ol className={styles.groups}>
        {groups.slice(0, mostShown).map((group) => (
          <li key={group.key}>
            <span className={styles.text} data-ranked={isVoted ? '' : undefined}>
              {isVoted && <RankMark rank={group.rank} language={language} className={styles.rank} />}
              <span lang={languageOfWords(group.text, languages)}>{group.text}</span>
              {ownIn(group) !== undefined && <span className={styles.yours}>✓ {words('yours')}</span>}
              {hasVoteOf(own ?? {}, group, options) && (
                <span className={styles.yours}>✓ {words('yourVote')}</span>
              )}
            </span>
            <strong>
              {group.votes === null
                ? words('times', { count: group.count })
                : votingWords(language)('votes', { votes: group.votes })}
            </strong>
            <span
              className={styles.bar}
              style={{ width: `${(100 * (group.votes ?? group.count)) / most}%` }}
              aria-hidden="true"
            />
            {carry && (
              <span className={styles.carry}>
                <CarryButton
                  carry={carry}
                  record={ownIn(group) ?? group.key}
                  text={group.text}
                  language={language}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {result.groups.length > 0 && (
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <table>
            <thead>
              <tr>
                {isVoted && <th scope="col">{words('rank')}</th>}
                <th scope="col">{words('entry')}</th>
                {isVoted && <th scope="col">{words('votes')}</th>}
                <th scope="col">{words('lists')}</th>
                {options.tags && <th scope="col">{words('kind')}</th>}
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.key}>
                  {isVoted && (
                    <td>
                      <RankMark rank={group.rank} language={language} />
                    </td>
                  )}
                  <th scope="row" lang={languageOfWords(group.text, languages)}>
                    {group.text}
                    {group.also !== null && <> {group.also}</>}
                  </th>
                  {isVoted && <td>{group.votes}</td>}
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

/** Whether a worksheet has voted for a group, or for what was put together in it. */
function hasVoteOf(own: Fields, group: Group, { votes }: ListOptions): boolean {
  return votes !== undefined && votesOn(ballotItemOf(group), readVotes(own), votes) > 0;
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
