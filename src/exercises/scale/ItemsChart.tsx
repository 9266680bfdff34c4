import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { Fields } from '#exercises/contract.ts';
import styles from './ItemsChart.module.css';
import { scaleWords } from './messages.ts';
import { pointsOf } from './Points.tsx';
import { RatingStrip, topOf } from './RatingStrip.tsx';
import { itemField, type ReadResult, type ScaleOptions } from './schema.ts';
import { figureIn } from './figureIn.ts';
import { ratingSentence } from './sentence.ts';

interface ItemsChartProps {
  readonly options: ScaleOptions;
  readonly result: ReadResult;
  readonly language: Language;
  readonly own?: Fields | undefined;
}

/** Statement by statement: its distribution, its median and how many stand behind it. */
export function ItemsChart({ options, result, language, own }: ItemsChartProps): ReactNode {
  const words = scaleWords(language);
  const figure = figureIn(language);
  const top = topOf(result.summaries.map(({ summary }) => summary));
  const { min, max, low, high } = options;
  return (
    <div>
      <ol className={styles.items}>
        {result.summaries.map(({ item, summary }) => {
          const mine = item && own?.[itemField(item.id)];
          return (
            <li key={item?.id ?? ''}>
              <p className={styles.label}>{item && inLanguage(item.label, language)}</p>
              <RatingStrip summary={summary} min={min} top={top} label={ratingSentence(summary, language)} />
              <p className={styles.figures}>
                {summary.median !== null && (
                  <span>
                    {words('median')} <strong>{figure.format(summary.median)}</strong>
                  </span>
                )}
                {summary.mean !== null && (
                  <span>
                    {words('mean')} {figure.format(summary.mean)}
                  </span>
                )}
                <span>{words('count', { n: summary.n })}</span>
                {typeof mine === 'number' && (
                  <span className={styles.own}>{words('own', { value: mine })}</span>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      <p className={styles.ends}>
        {words('ends', { min, max, low: inLanguage(low, language), high: inLanguage(high, language) })}
      </p>
    </div>
  );
}

/** The same as a table: statements down, points across. */
export function ItemsTable({ options, result, language }: ItemsChartProps): ReactNode {
  const words = scaleWords(language);
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('statement')}</th>
            {pointsOf(options).map((point) => (
              <th key={point} scope="col">
                {point}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.summaries.map(({ item, summary }) => (
            <tr key={item?.id ?? ''}>
              <th scope="row">{item && inLanguage(item.label, language)}</th>
              {summary.counts.map((count, index) => (
                <td key={index}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
