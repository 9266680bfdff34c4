import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import { CarryButton } from '#exercises/carry/CarryButton.tsx';
import { keysOfGroups } from '#exercises/grouping/groupMarks.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { readVotes, votesOn } from '#exercises/voting/votes.ts';
import { isVoted, type LensColumn, lensColumns, type RankedGroup } from './columns.ts';
import { brainstormWords } from './messages.ts';
import styles from './Result.module.css';
import { ResultTable } from './ResultTable.tsx';
import { brainstormOptions, brainstormResult, noteKey, standingNotes } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** As many of a lens as a phone shows without the table. */
const mostShown = 5;

/** The result for one reader close by: what it says, what stands first under each lens, the own among it, and all as a table. */
export function Result({ exercise, scope, languages, own, carry }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = brainstormWords(language);
  const options = brainstormOptions.parse(exercise.options);
  const result = brainstormResult.parse(scope.result);
  const columns = lensColumns(result, options);
  const voted = isVoted(result);
  const mine = new Map(standingNotes(options, own ?? {}).map((note) => [noteKey(note), note]));
  const keysOf = keysOfGroups(result.groups);
  const votes = readVotes(own ?? {});
  const most = Math.max(1, ...result.groups.map((group) => (voted ? group.votes : group.notes)));

  const entry = (group: RankedGroup): ReactNode => {
    const keys = keysOf.get(group.key) ?? [group.key];
    const note = keys.map((key) => mine.get(key)).find((one) => one !== undefined);
    const given = options.votes ? votesOn({ key: group.key, keys }, votes, options.votes) : 0;
    const count = voted ? group.votes : group.notes;
    return (
      <li key={group.key}>
        {voted && <RankMark rank={group.rank} language={language} className={styles.rank} />}
        <span className={styles.text}>
          <span lang={languageOfWords(group.text, languages)}>{group.text}</span>
          {note && <span className={styles.yours}>✓ {words('yours')}</span>}
          {given > 0 && (
            <span className={styles.yours} role="img" aria-label={words('yourVotes', { votes: given })}>
              {'●'.repeat(given)}
            </span>
          )}
        </span>
        <Count group={group} voted={voted} language={language} />
        <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
        {note && carry && (
          <span className={styles.carry}>
            <CarryButton carry={carry} record={note.id} text={note.text} language={language} />
          </span>
        )}
      </li>
    );
  };
  const section = ({ id, title, groups }: LensColumn): ReactNode =>
    groups.length > 0 && (
      <section key={id}>
        {columns.length > 1 && <h4 className={styles.head}>{inLanguage(title, language)}</h4>}
        <ol className={styles.groups}>{groups.slice(0, mostShown).map(entry)}</ol>
      </section>
    );
  return (
    <div className={styles.result} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.different === 0 ? 'nothing' : 'some'}
        words={resultSentence(result, options, language)}
        language={language}
      />
      {columns.map(section)}
      {result.groups.length > 0 && (
        <ResultTable columns={columns} options={options} voted={voted} languages={languages} />
      )}
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
    </div>
  );
}

interface CountProps {
  readonly group: RankedGroup;
  readonly voted: boolean;
  readonly language: Language;
}

/** Votes once there are any; before that how many notes. */
function Count({ group, voted, language }: CountProps): ReactNode {
  if (voted) return <strong>{votingWords(language)('votes', { votes: group.votes })}</strong>;
  return <strong>{brainstormWords(language)('merged', { notes: group.notes })}</strong>;
}
