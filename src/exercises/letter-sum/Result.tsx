import type { ReactNode } from 'react';
import { letterSum } from '#shared/letterSum.ts';
import { ResultSentence } from '#exercises/unshown/ResultSentence.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { letterSumWords } from './messages.ts';
import styles from './Result.module.css';
import { letterSumOptions, letterSumResult, triedWords, wanted } from './schema.ts';
import { hasRoomsWords, resultSentence, roomsHundreds } from './sentence.ts';
import { WordSum } from './WordSum.tsx';

/** As many as a phone shows without the table. */
const mostShown = 12;

/** The result for one reader close by: the example, the room's own hundreds, and every word in a table. */
export function Result({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = letterSumWords(language);
  const { word: example } = letterSumOptions.parse(exercise.options);
  const result = letterSumResult.parse(scope.result);
  const mine = new Set(
    triedWords(own ?? {}).flatMap(({ text }) => {
      const sum = letterSum(text);
      return sum.kind === 'sum' ? [sum.word] : [];
    }),
  );
  const hundreds = roomsHundreds(result, example);
  return (
    <div className={styles.result} lang={language}>
      <WordSum text={example} language={language} />
      <ResultSentence
        scope={scope}
        shows={!hasRoomsWords(result, example) ? 'nothing' : 'some'}
        words={resultSentence(result, example, language)}
        language={language}
      />
      {hundreds.length > 0 && (
        <ul className={styles.hundreds}>
          {hundreds.slice(0, mostShown).map((word) => (
            <li key={word}>
              <span lang="en">{word}</span> = {wanted}
              {mine.has(word) && <span className={styles.yours}>✓ {words('yours')}</span>}
            </li>
          ))}
        </ul>
      )}
      {result.words.length > 0 && (
        <details className={styles.table}>
          <summary>{words('table')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('word')}</th>
                <th scope="col">{words('sum')}</th>
                <th scope="col">{words('people')}</th>
              </tr>
            </thead>
            <tbody>
              {result.words.map(({ word, total, count }) => (
                <tr key={word}>
                  <th scope="row" lang="en">
                    {word}
                  </th>
                  <td>{total}</td>
                  <td>{count}</td>
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
