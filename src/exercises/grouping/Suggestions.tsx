import { type ReactNode, useMemo, useState } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { Group } from './group.ts';
import styles from './GroupBoard.module.css';
import { groupingWords } from './messages.ts';
import { lookAlike } from './similarity.ts';

/** As many as can be weighed at a glance. */
const mostSuggestions = 3;

interface SuggestionsProps {
  /** Groups are compared within each set. */
  readonly sets: readonly (readonly Group[])[];
  readonly languages: readonly Language[];
  readonly onMerge: (groups: readonly Group[]) => void;
}

/** Entries that look alike, until they are merged or said not to be the same. */
export function Suggestions({ sets, languages, onMerge }: SuggestionsProps): ReactNode {
  const words = groupingWords(languages[0] ?? 'en');
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const inOrder = sets.map((set) => [...set].sort((one, other) => (one.key < other.key ? -1 : 1)));
  const content = JSON.stringify(
    inOrder.map((set) => set.map(({ key, text, members }) => [key, text, members.map((one) => one.key)])),
  );
  // Comparing all with all takes its time: only when words have come or gone, not when the ranking changes.
  // oxlint-disable-next-line react/exhaustive-deps -- what tells one set from another is its words
  const alike = useMemo(() => inOrder.flatMap((set) => lookAlike(set, set.length)), [content]);
  const offered = alike
    .filter((set) => !refused.has(nameOf(set)))
    .slice(0, mostSuggestions)
    .map((set) => inRanking(set, sets.flat()));
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
            <span className={styles.actions}>
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
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same groups as they are ranked now: what was named most comes first. */
function inRanking(set: readonly Group[], ranking: readonly Group[]): readonly Group[] {
  return ranking.filter(({ key }) => set.some((one) => one.key === key));
}

function nameOf(set: readonly Group[]): string {
  return set
    .map(({ key }) => key)
    .sort()
    .join(' ');
}

function textsOf(set: readonly Group[]): string {
  return set.map(({ text }) => text).join(' · ');
}
