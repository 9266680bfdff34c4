import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import type { ProjectorProps } from '#exercises/viewContract.ts';
import { Debrief, Words } from './Debrief.tsx';
import { scaleWords } from './messages.ts';
import styles from './Projector.module.css';
import { RatingChart } from './RatingChart.tsx';
import { readResult, scaleOptions, type RatingSummary } from './schema.ts';
import { figureIn } from './figureIn.ts';
import { wallSentence } from './sentence.ts';

/** Beyond these, businesses are rows of a table: their charts would be too small for the back row. */
const mostCharts = 2;
const mostRows = 4;

/** How many pages the ratings of so many businesses take. */
export function ratingPages(scopes: number): number {
  return scopes <= mostCharts ? 1 : Math.ceil(scopes / mostRows);
}

/**
 * One rating: the distribution for the back row, how many stand behind it, what it says, and what to ask of it.
 * The page is one of `ratingPages`.
 */
export function RatingWall(props: ProjectorProps): ReactNode {
  const { scopes, joined, languages } = props;
  const only = scopes[0];
  if (!only) return null;
  if (scopes.length > 1) return <Businesses {...props} />;
  const withheld = only.result === null;
  return (
    <div className={styles.wall} data-part={withheld ? 'none' : 'chart'}>
      {!withheld && <Chart {...props} result={only.result} />}
      <div className={styles.side}>
        <p className={styles.count}>
          <strong>{only.n}</strong> / {joined}{' '}
          {languages.map((language) => (
            <span key={language} lang={language}>
              {scaleWords(language)('unit', { n: only.n })}{' '}
            </span>
          ))}
        </p>
        {languages.map((language, index) => (
          <p key={language} lang={language} className={index === 0 ? styles.sentence : styles.second}>
            <Words language={language}>
              {withheld
                ? only.n === 0
                  ? scaleWords(language)('none')
                  : scaleWords(language)('withheld', { minimum: props.exercise.minimum })
                : wallSentence(
                    summaryIn(props.exercise, only.result),
                    language,
                    index === 0 ? 'first' : 'second',
                  )}
            </Words>
          </p>
        ))}
      </div>
      <div className={styles.debriefs}>
        <Debrief {...props} />
      </div>
    </div>
  );
}

function summaryIn(exercise: ProjectorProps['exercise'], result: unknown): RatingSummary {
  const [first] = readResult(scaleOptions.parse(exercise.options), result).summaries;
  if (!first) throw new Error('A rating without its summary.');
  return first.summary;
}

interface ChartProps extends Pick<ProjectorProps, 'exercise' | 'languages'> {
  readonly result: unknown;
  readonly share?: 'whole' | 'half';
}

function Chart({ exercise, languages, result, share = 'whole' }: ChartProps): ReactNode {
  return (
    <RatingChart
      options={exercise.options}
      result={summaryIn(exercise, result)}
      language={languages[0] ?? 'en'}
      size="slide"
      share={share}
    />
  );
}

/** Several businesses stand apart: two as charts side by side, more as rows. */
function Businesses({ exercise, scopes, languages, page }: ProjectorProps): ReactNode {
  const language: Language = languages[0] ?? 'en';
  const words = scaleWords(language);
  if (scopes.length <= mostCharts) {
    return (
      <div className={styles.pair}>
        {scopes.map(({ business, name, n, result }) => (
          <div key={business} className={styles.business}>
            <h2>
              <span className={styles.name}>{name}</span>
              <span className={styles.second}>{words('count', { n })}</span>
            </h2>
            {result === null ? (
              <p className={styles.second}>{words('withheld', { minimum: exercise.minimum })}</p>
            ) : (
              <Chart exercise={exercise} languages={languages} result={result} share="half" />
            )}
          </div>
        ))}
      </div>
    );
  }
  const figure = figureIn(language);
  const begin = page * mostRows;
  const left = scopes.length - begin - mostRows;
  return (
    <div className={styles.rows}>
      <table lang={language}>
        <thead>
          <tr>
            <th scope="col">{words('business')}</th>
            <th scope="col">{words('answers')}</th>
            <th scope="col">{words('median')}</th>
            <th scope="col">{words('middle')}</th>
          </tr>
        </thead>
        <tbody>
          {scopes.slice(begin, begin + mostRows).map(({ business, name, n, result }) => {
            const parsed = result === null ? null : summaryIn(exercise, result);
            const some =
              parsed &&
              parsed.median !== null &&
              parsed.lowerQuartile !== null &&
              parsed.upperQuartile !== null;
            return (
              <tr key={business}>
                <th scope="row">
                  <span className={styles.name}>{name}</span>
                </th>
                <td>{n}</td>
                <td>{some ? figure.format(parsed.median ?? 0) : '–'}</td>
                <td>
                  {some
                    ? `${figure.format(parsed.lowerQuartile ?? 0)}–${figure.format(parsed.upperQuartile ?? 0)}`
                    : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className={styles.second}>{words('more', { left })}</p>}
    </div>
  );
}
