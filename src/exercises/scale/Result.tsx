import type { ReactNode } from 'react';
import { Reasons } from '#exercises/reasons/Reasons.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { ItemsChart, ItemsTable } from './ItemsChart.tsx';
import { scaleWords } from './messages.ts';
import { RatingChart } from './RatingChart.tsx';
import styles from './Result.module.css';
import { ratingField, readResult, scaleOptions } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** The result for one reader close by: picture, sentence, the own place in it, the reasons, and a table. */
export function Result(props: ResultProps): ReactNode {
  const { exercise, scope, languages } = props;
  const language = languages[0] ?? 'en';
  const { reasons, moreReasons } = readResult(scaleOptions.parse(exercise.options), scope.result);
  return (
    <div className={styles.result} lang={language}>
      <Figures {...props} />
      <Reasons reasons={reasons} moreReasons={moreReasons} language={language} />
    </div>
  );
}

/** The result without the reasons. */
export function Figures({ exercise, scope, languages, own }: ResultProps): ReactNode {
  const language = languages[0] ?? 'en';
  const words = scaleWords(language);
  const options = scaleOptions.parse(exercise.options);
  const result = readResult(options, scope.result);
  const [first] = result.summaries;
  const rating = own?.[ratingField];
  const several = options.items !== undefined;
  return (
    <>
      {several ? (
        <ItemsChart options={options} result={result} language={language} own={own} />
      ) : (
        first && <RatingChart options={options} result={first.summary} language={language} size="panel" />
      )}
      <p className={styles.sentence}>
        <RichTextView text={[{ text: resultSentence(result, language) }]} language={language} />
      </p>
      {!several && typeof rating === 'number' && (
        <p className={styles.own}>{words('own', { value: rating })}</p>
      )}
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        {several ? (
          <ItemsTable options={options} result={result} language={language} />
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{words('value')}</th>
                <th scope="col">{words('answers')}</th>
              </tr>
            </thead>
            <tbody>
              {first?.summary.counts.map((count, index) => (
                <tr key={options.min + index}>
                  <th scope="row">{options.min + index}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </>
  );
}
