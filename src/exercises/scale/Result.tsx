import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { Reasons } from '#exercises/reasons/Reasons.tsx';
import type { ResultProps } from '#exercises/viewContract.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import { ItemsChart, ItemsTable } from './ItemsChart.tsx';
import { type Moment, momentsOf } from './comparedSentence.ts';
import { scaleWords } from './messages.ts';
import { MomentStrips } from './MomentStrips.tsx';
import { pointsOf } from './Points.tsx';
import { RatingChart } from './RatingChart.tsx';
import styles from './Result.module.css';
import {
  type Compared,
  ratingField,
  type RatingSummary,
  readResult,
  retrospectiveField,
  scaleOptions,
  type ScaleOptions,
} from './schema.ts';
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
  const back = options.retrospective ? own?.[retrospectiveField] : undefined;
  const several = options.items !== undefined;
  return (
    <>
      {several ? (
        <ItemsChart options={options} result={result} language={language} own={own} />
      ) : (
        first && (
          <OneChart
            options={options}
            summary={first.summary}
            compared={result.compared}
            language={language}
          />
        )
      )}
      <p className={styles.sentence}>
        <RichTextView text={[{ text: resultSentence(result, language) }]} language={language} />
      </p>
      {!several && typeof rating === 'number' && (
        <p className={styles.own}>{words('own', { value: rating })}</p>
      )}
      {typeof back === 'number' && <p className={styles.own}>{words('ownBack', { value: back })}</p>}
      <details className={styles.table}>
        <summary>{words('table')}</summary>
        {several ? (
          <ItemsTable options={options} result={result} language={language} />
        ) : (
          first && (
            <CountsTable
              options={options}
              moments={
                result.compared
                  ? momentsOf(first.summary, result.compared)
                  : [{ when: 'now', summary: first.summary }]
              }
              language={language}
            />
          )
        )}
      </details>
    </>
  );
}

interface OneChartProps {
  readonly options: ScaleOptions;
  readonly summary: RatingSummary;
  readonly compared: Compared | null;
  readonly language: Language;
}

/** One rating: its distribution, or where it is compared, all of them on one axis. */
function OneChart({ options, summary, compared, language }: OneChartProps): ReactNode {
  if (!compared) return <RatingChart options={options} result={summary} language={language} size="panel" />;
  if (summary.n === 0) return null;
  return (
    <MomentStrips
      options={options}
      moments={momentsOf(summary, compared)}
      languages={[language]}
      size="panel"
    />
  );
}

interface CountsTableProps {
  readonly options: ScaleOptions;
  readonly moments: readonly Moment[];
  readonly language: Language;
}

/** Points down and how many chose each across, where several ratings are compared a column each. */
function CountsTable({ options, moments, language }: CountsTableProps): ReactNode {
  const words = scaleWords(language);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('value')}</th>
          {moments.map(({ when }) => (
            <th key={when} scope="col">
              {words(moments.length > 1 ? when : 'answers')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pointsOf(options).map((point, index) => (
          <tr key={point}>
            <th scope="row">{point}</th>
            {moments.map(({ when, summary }) => (
              <td key={when}>{summary.counts[index] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
