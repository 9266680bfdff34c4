import type { ReactNode } from 'react';
import { fieldOfCarried } from '#shared/sync/carried.ts';
import { readCarried } from '#exercises/carried.ts';
import { OriginLink } from '#exercises/carry/OriginLink.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import styles from './GroupBoard.module.css';
import { groupingWords } from './messages.ts';

/** What the facilitator sent into this exercise from earlier exercises, to be taken out again. */
export function SentHere({ scope, languages, marks, mark, origins }: ConsoleProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = groupingWords(language);
  const sent = readCarried(marks).filter(
    ({ business }) => scope.business === null || business === undefined || business === scope.business,
  );
  if (sent.length === 0) return null;
  return (
    <details className={styles.hidden}>
      <summary>{words('sentHere', { count: sent.length })}</summary>
      <ul className={styles.groups}>
        {sent.map(({ id, exercise, text }) => (
          <li key={id} className={styles.group}>
            <div className={styles.line}>
              <span className={styles.text}>
                <span lang={languageOfWords(text, languages)}>{text}</span>{' '}
                <OriginLink origin={origins?.[exercise]} language={language} />
              </span>
              <button
                type="button"
                className={styles.action}
                aria-label={words('takeOutOf', { text })}
                onClick={() => mark(fieldOfCarried(id), null)}
              >
                {words('takeOut')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
