import type { ReactNode } from 'react';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ConsoleProps } from '#exercises/viewContract.ts';
import styles from './Console.module.css';
import { letterSumWords } from './messages.ts';
import { type CountedWord, hiddenField, letterSumOptions, letterSumResult, wanted } from './schema.ts';
import { hasRoomsWords, resultSentence } from './sentence.ts';

/** For the facilitator: every word with its sum as it comes in, each to be hidden from the room or shown again. */
export function Console({ exercise, scope, languages, marks, mark }: ConsoleProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = letterSumWords(language);
  const { word: example } = letterSumOptions.parse(exercise.options);
  const result = letterSumResult.safeParse(scope.result);
  if (!result.success) return <p lang={language}>{words('withheld', { minimum: exercise.minimum })}</p>;
  // A mark shows at once; the result with it comes a moment later.
  const isHidden = ({ word }: CountedWord): boolean => marks[hiddenField(word)] === true;
  return (
    <div className={styles.console} lang={language}>
      <ResultSentence
        scope={scope}
        shows={!hasRoomsWords(result.data, example) ? 'nothing' : 'some'}
        words={resultSentence(result.data, example, language)}
        language={language}
      />
      <ul className={styles.words}>
        {result.data.words
          .filter((one) => !isHidden(one))
          .map(({ word, total, count }) => (
            <li key={word} data-hundred={total === wanted ? '' : undefined}>
              <span className={styles.word} lang="en">
                {total === wanted && '✓ '}
                {words('equals', { word, total })}
              </span>
              {count > 1 && <span className={styles.times}>{words('times', { count })}</span>}
              <button
                type="button"
                className={styles.action}
                aria-label={words('hideWord', { word })}
                onClick={() => mark(hiddenField(word), true)}
              >
                {words('hide')}
              </button>
            </li>
          ))}
      </ul>
      {result.data.left > 0 && <p>{words('beyond', { left: result.data.left })}</p>}
    </div>
  );
}
