import { type ReactNode, useMemo, useState } from 'react';
import { useLetGo } from '#exercises/carry/useLetGo.tsx';
import type { Group } from '#exercises/grouping/group.ts';
import { markField, mergeMarks } from '#exercises/grouping/groupMarks.ts';
import { lookAlike } from '#exercises/grouping/similarity.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './Console.module.css';
import { GroupRow } from './GroupRow.tsx';
import { listWords } from './messages.ts';
import { rankedGroups } from './ranked.ts';
import { listModeration, listOptions, listResult } from './schema.ts';
import { resultSentence } from './sentence.ts';
import { SentHere } from './SentHere.tsx';

/** As many sets as can be weighed at a glance. */
const mostSuggestions = 3;

/** For the facilitator: all entries ranked, to be merged by hand or as suggested, split again, named and hidden. */
export function Console(props: ConsoleProps): ReactNode {
  const { exercise, scope, languages, mark, carry } = props;
  const language = languages[0] ?? 'en';
  const words = listWords(language);
  const options = listOptions.parse(exercise.options);
  const result = useMemo(() => {
    const parsed = listResult.safeParse(scope.result);
    return parsed.success ? parsed.data : null;
  }, [scope.result]);
  const moderation = listModeration.safeParse(scope.moderation);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { letGo, question } = useLetGo({ carry, language });
  if (!result) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;

  const hidden = moderation.success ? moderation.data.hidden : [];
  const chosen = result.groups.filter(({ key }) => picked.has(key));
  const merge = (groups: readonly Group[]): void => {
    for (const { field, value } of mergeMarks(groups)) mark(field, value);
    setPicked(new Set());
  };
  const pick = (key: string): void => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <div className={styles.console} lang={language}>
      <p>
        <RichTextView text={[{ text: resultSentence(result, options, language) }]} language={language} />
      </p>
      <Suggestions groups={result.groups} languages={languages} onMerge={merge} />
      {result.groups.length > 1 && (
        <p className={styles.merge}>
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
      <ol className={styles.groups}>
        {rankedGroups(result).map((group) => (
          <GroupRow
            key={group.key}
            {...props}
            group={group}
            options={options}
            picked={picked.has(group.key)}
            onPick={() => pick(group.key)}
            onHide={() => letGo(group.key, group.text, () => mark(markField('hidden', group.key), true))}
          />
        ))}
      </ol>
      {question}
      <SentHere {...props} />
      {result.left > 0 && <p>{words('beyond', { left: result.left })}</p>}
      {hidden.length > 0 && (
        <details className={styles.hidden}>
          <summary>{words('hidden', { count: hidden.length })}</summary>
          <ul className={styles.groups}>
            {hidden.map(({ key, text }) => (
              <li key={key} className={styles.group}>
                <div className={styles.line}>
                  <span className={styles.text} lang={languageOfWords(text, languages)}>
                    {text}
                  </span>
                  <button
                    type="button"
                    className={styles.action}
                    aria-label={words('showEntry', { text })}
                    onClick={() => mark(markField('hidden', key), null)}
                  >
                    {words('showAgain')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface SuggestionsProps extends Pick<ConsoleProps, 'languages'> {
  readonly groups: readonly Group[];
  readonly onMerge: (groups: readonly Group[]) => void;
}

/** Sets of entries that look alike, until they are merged or said not to be the same. */
function Suggestions({ groups, languages, onMerge }: SuggestionsProps): ReactNode {
  const words = listWords(languages[0] ?? 'en');
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const sets = useMemo(() => lookAlike(groups, groups.length), [groups]);
  const nameOf = (set: readonly Group[]): string =>
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
        {offered.map((set) => (
          <li key={nameOf(set)} className={styles.line}>
            <span className={styles.text}>
              {set.map(({ key, text }, at) => (
                <span key={key} lang={languageOfWords(text, languages)}>
                  {at > 0 && ' · '}
                  {text}
                </span>
              ))}
            </span>
            <button
              type="button"
              className={styles.action}
              aria-label={words('mergeSet', { names: textsOf(set) })}
              onClick={() => onMerge(set)}
            >
              {words('merge')}
            </button>
            <button
              type="button"
              className={styles.action}
              aria-label={words('leaveSet', { names: textsOf(set) })}
              onClick={() => setRefused(new Set([...refused, nameOf(set)]))}
            >
              {words('notTheSame')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function textsOf(set: readonly Group[]): string {
  return set.map(({ text }) => text).join(' · ');
}
