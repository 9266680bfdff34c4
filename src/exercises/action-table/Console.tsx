import { type ReactNode, useMemo, useState } from 'react';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import { markField } from '#exercises/grouping/groupMarks.ts';
import { lookAlike } from '#exercises/grouping/similarity.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import styles from './Console.module.css';
import { today } from './dueDay.ts';
import { actionWords } from './messages.ts';
import { PlanLine } from './PlanLine.tsx';
import { actionResult, type PlanRow } from './schema.ts';
import { planSentence } from './sentence.ts';

/** As many sets as can be weighed at a glance. */
const mostSuggestions = 3;

/** For the facilitator: the plan as it grows, by day, with what is missing; to be merged, split, named and hidden. */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages, mark, carry } = props;
  const language = languages[0] ?? 'en';
  const words = actionWords(language);
  const result = useMemo(() => {
    const parsed = actionResult.safeParse(scope.result);
    return parsed.success ? parsed.data : null;
  }, [scope.result]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { letGo, question } = useLetGo({ carry, language });
  if (!result) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;

  const now = today();
  const chosen = result.rows.filter(({ key }) => picked.has(key));
  const merge = ([first, ...others]: readonly PlanRow[]): void => {
    if (!first) return;
    for (const other of others) {
      for (const key of keysOf(other)) mark(markField('group', key), first.key);
    }
    setPicked(new Set());
  };
  const split = (row: PlanRow): void => {
    for (const key of keysOf(row)) {
      mark(markField('group', key), null);
      mark(markField('label', key), null);
    }
  };
  const pick = (key: string): void => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <div className={styles.console} lang={language}>
      {question}
      <ResultSentence
        scope={scope}
        shows={result.actions === 0 ? 'nothing' : 'some'}
        words={planSentence(result, language, now)}
        language={language}
      />
      <Suggestions rows={result.rows} languages={languages} onMerge={merge} />
      {result.rows.length > 1 && (
        <p className={styles.line}>
          <button
            type="button"
            className={styles.action}
            disabled={chosen.length < 2}
            onClick={() => merge(chosen)}
          >
            {words('mergeSelected', { count: chosen.length })}
          </button>
          {chosen.length < 2 && <span className={styles.quiet}>{words('pickTwo')}</span>}
        </p>
      )}
      <ol className={styles.rows}>
        {result.rows.map((row) => (
          <PlanLine
            key={row.key}
            {...props}
            row={row}
            now={now}
            picked={picked.has(row.key)}
            onPick={() => pick(row.key)}
            onSplit={() => split(row)}
            onHide={() =>
              letGo(
                row.key,
                row.text,
                () => mark(markField('hidden', row.key), true),
                row.members.map(({ action }) => action),
              )
            }
          />
        ))}
      </ol>
      {result.left > 0 && <p>{words('beyondFit', { left: result.left })}</p>}
    </div>
  );
}

/** Everything that is marked where this action is put into another, or taken apart. */
function keysOf({ key, members }: PlanRow): ReadonlySet<string> {
  return new Set([key, ...members.map((one) => one.key)]);
}

interface SuggestionsProps extends Pick<ConsoleProps, 'languages'> {
  readonly rows: readonly PlanRow[];
  readonly onMerge: (rows: readonly PlanRow[]) => void;
}

/** Actions that look alike, until they are merged or said not to be the same. */
function Suggestions({ rows, languages, onMerge }: SuggestionsProps): ReactNode {
  const words = actionWords(languages[0] ?? 'en');
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const sets = useMemo(() => lookAlike(rows, rows.length), [rows]);
  const nameOf = (set: readonly PlanRow[]): string =>
    set
      .map(({ key }) => key)
      .sort()
      .join(' ');
  const offered = sets.filter((set) => !refused.has(nameOf(set))).slice(0, mostSuggestions);
  if (offered.length === 0) return null;
  return (
    <div className={styles.alike}>
      <p className={styles.quiet}>{words('alike')}</p>
      <ul>
        {offered.map((set) => {
          const names = set.map(({ text }) => text).join(' · ');
          return (
            <li key={nameOf(set)} className={styles.line}>
              <span className={styles.text} lang={languageOfWords(names, languages)}>
                {names}
              </span>
              <button
                type="button"
                className={styles.action}
                aria-label={words('mergeSet', { names })}
                onClick={() => onMerge(set)}
              >
                {words('merge')}
              </button>
              <button
                type="button"
                className={styles.action}
                aria-label={words('leaveSet', { names })}
                onClick={() => setRefused(new Set([...refused, nameOf(set)]))}
              >
                {words('notTheSame')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
