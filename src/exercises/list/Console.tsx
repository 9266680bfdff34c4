import { type ReactNode, useMemo } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { columnOf } from '#exercises/grouping/foldEntries.ts';
import { GroupBoard } from '#exercises/grouping/GroupBoard.tsx';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { votingWords } from '#exercises/voting/messages.ts';
import { RankMark } from '#exercises/voting/RankMark.tsx';
import styles from './Console.module.css';
import { listWords } from './messages.ts';
import { type RankedGroup, rankedGroups } from './ranked.ts';
import { listOptions, listResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** For the facilitator: all entries ranked, to be merged by hand or as suggested, split again, named and hidden. */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages } = props;
  const language = languages[0] ?? 'en';
  const words = listWords(language);
  const options = listOptions.parse(exercise.options);
  const result = useMemo(() => {
    const parsed = listResult.safeParse(scope.result);
    return parsed.success ? parsed.data : null;
  }, [scope.result]);
  if (!result) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;

  const groups = rankedGroups(result);
  const isVoted = groups.some(({ votes }) => votes !== null);
  const before = ({ rank }: RankedGroup): ReactNode => (
    <RankMark rank={rank} language={language} className={styles.rank} />
  );
  const behind = ({ tags, votes, count }: RankedGroup): ReactNode => {
    const column = columnOf(tags);
    const tag = column && options.tags?.[column.column];
    return (
      <>
        {tag && (
          <span className={styles.quiet}>
            {inLanguage(tag.label, language)}
            {column.tied && ' ='}
          </span>
        )}
        {votes !== null && (
          <strong className={styles.times}>{votingWords(language)('votes', { votes })}</strong>
        )}
        {votes === null ? (
          <strong className={styles.times}>{words('times', { count })}</strong>
        ) : (
          count > 1 && <span className={styles.quiet}>{words('times', { count })}</span>
        )}
      </>
    );
  };
  return (
    <div className={styles.console} lang={language}>
      <ResultSentence
        scope={scope}
        shows={result.different === 0 ? 'nothing' : 'some'}
        words={resultSentence(result, options, language)}
        language={language}
      />
      <GroupBoard
        {...props}
        sections={[{ id: 'all', head: null, groups }]}
        {...(isVoted ? { before } : {})}
        behind={behind}
      />
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
    </div>
  );
}
