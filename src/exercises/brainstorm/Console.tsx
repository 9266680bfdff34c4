import { type ReactNode, useMemo } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import { GroupBoard } from '#exercises/grouping/GroupBoard.tsx';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { isVoted, lensColumns, type RankedGroup } from './columns.ts';
import styles from './Console.module.css';
import { brainstormWords } from './messages.ts';
import { brainstormOptions, brainstormResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** For the facilitator: all notes by lens, to be grouped by hand; votes as they come in, which nobody else sees yet. */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = props;
  const language = languages[0] ?? 'en';
  const words = brainstormWords(language);
  const voting = votingWords(language);
  const options = brainstormOptions.parse(exercise.options);
  const result = useMemo(() => {
    const parsed = brainstormResult.safeParse(scope.result);
    return parsed.success ? parsed.data : null;
  }, [scope.result]);
  if (!result) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;

  const voted = isVoted(result);
  const before = ({ rank }: RankedGroup): ReactNode => (
    <RankMark rank={rank} language={language} className={styles.rank} />
  );
  const behind = (group: RankedGroup): ReactNode => {
    const tag = columnOf(group.tags);
    const label = tag && options.tags?.[tag.column]?.label;
    return (
      <>
        {label && <span className={styles.quiet}>{inLanguage(label, language)}</span>}
        {group.notes > 1 && <span className={styles.quiet}>{words('merged', { notes: group.notes })}</span>}
        {voted && group.votes > 0 && (
          <strong className={styles.votes}>{voting('votes', { votes: group.votes })}</strong>
        )}
      </>
    );
  };
  return (
    <div className={styles.brainstorm} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.different === 0 ? 'nothing' : 'some'}
        words={resultSentence(result, options, language)}
        language={language}
      />
      <GroupBoard
        {...props}
        sections={lensColumns(result, options).map(({ id, title, groups }) => ({
          id,
          head: options.lenses.length > 1 ? inLanguage(title, language) : null,
          groups,
        }))}
        {...(voted ? { before } : {})}
        behind={behind}
      />
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
    </div>
  );
}
