import type { ReactNode } from 'react';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { scaleWords } from './messages.ts';
import { RatingChart } from './RatingChart.tsx';
import styles from './Result.module.css';
import { ratingField, scaleOptions, scaleResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** The result for one reader close by: picture, sentence, the own place in it, and the same as a table. */
export function Result({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = scaleWords(language);
  const { min } = scaleOptions.parse(exercise.options);
  const result = scaleResult.parse(scope.result);
  const rating = own?.[ratingField];
  return (
    <div className={styles.result} lang={language}>
      <RatingChart options={exercise.options} result={result} language={language} size="panel" />
      <p className={styles.sentence}>
        <RichTextView text={[{ text: resultSentence(result, language) }]} language={language} />
      </p>
      {typeof rating === 'number' && <p className={styles.own}>{words('own', { value: rating })}</p>}
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('value')}</th>
              <th scope="col">{words('answers')}</th>
            </tr>
          </thead>
          <tbody>
            {result.counts.map((count, index) => (
              <tr key={min + index}>
                <th scope="row">{min + index}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
