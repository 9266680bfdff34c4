import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import type { Group } from './group.ts';
import styles from './GroupBoard.module.css';
import { markField } from './groupMarks.ts';
import { groupingWords } from './messages.ts';

interface HiddenGroupsProps extends Pick<ConsoleProps, 'languages' | 'mark'> {
  readonly hidden: readonly Group[];
}

/** What the facilitator has taken off the wall, to be shown again. */
export function HiddenGroups({ hidden, languages, mark }: HiddenGroupsProps): ReactNode {
  const words = groupingWords(languages[0] ?? 'en');
  if (hidden.length === 0) return null;
  return (
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
  );
}
