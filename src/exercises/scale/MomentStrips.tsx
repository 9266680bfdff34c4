import type { ReactNode } from 'react';
import { inLanguage, type Language } from '#shared/content/language.ts';
import type { Moment } from './comparedSentence.ts';
import { figureIn } from './figureIn.ts';
import { scaleWords } from './messages.ts';
import styles from './MomentStrips.module.css';
import { pointsOf } from './Points.tsx';
import { RatingStrip } from './RatingStrip.tsx';
import type { RatingSummary, ScaleOptions } from './schema.ts';
import { ratingSentence } from './sentence.ts';

interface MomentStripsProps {
  readonly options: ScaleOptions;
  readonly moments: readonly Moment[];
  /** The first says the figures; the names of the moments stand in each. */
  readonly languages: readonly Language[];
  readonly size: 'slide' | 'panel';
  /** On the wall, where they are measured: which of them show, and where they stand. */
  readonly rows?: { readonly shown: readonly number[]; readonly box: (element: HTMLElement | null) => void };
}

/** The largest share of any point, so that a full column means as much in every strip, however many answered. */
function topShare(moments: readonly Moment[]): number {
  return Math.max(
    0,
    ...moments.flatMap(({ summary: { n, counts } }) => counts.map((count) => count / n || 0)),
  );
}

/** What was rated at several times, one beneath the other on one axis, each with its median, mean and n. */
export function MomentStrips({ options, moments, languages, size, rows }: MomentStripsProps): ReactNode {
  const [language = 'en'] = languages;
  const top = topShare(moments);
  return (
    <div className={styles.strips} data-size={size}>
      <ul ref={rows?.box} className={styles.moments}>
        {moments.map(
          ({ when, summary }, row) =>
            (rows?.shown.includes(row) ?? true) && (
              <li key={when} className={styles.moment} data-row={row}>
                <p className={styles.label}>
                  {languages.map((each) => (
                    <span key={each} lang={each}>
                      {scaleWords(each)(when)}{' '}
                    </span>
                  ))}
                </p>
                <div className={styles.strip}>
                  <RatingStrip
                    summary={summary}
                    min={options.min}
                    top={top * summary.n}
                    label={ratingSentence(summary, language)}
                  />
                </div>
                <Figures summary={summary} language={language} />
              </li>
            ),
        )}
      </ul>
      <p className={styles.axis} aria-hidden>
        {pointsOf(options).map((point) => (
          <span key={point}>{point}</span>
        ))}
      </p>
      {size === 'panel' && (
        <p lang={language} className={styles.ends}>
          {scaleWords(language)('ends', {
            min: options.min,
            max: options.max,
            low: inLanguage(options.low, language),
            high: inLanguage(options.high, language),
          })}
        </p>
      )}
    </div>
  );
}

function Figures({
  summary: { n, mean, median },
  language,
}: {
  readonly summary: RatingSummary;
  readonly language: Language;
}): ReactNode {
  const words = scaleWords(language);
  const figure = figureIn(language);
  return (
    <p lang={language} className={styles.figures}>
      {median !== null && (
        <strong>
          {words('median')} {figure.format(median)}
        </strong>
      )}{' '}
      {mean !== null && (
        <span>
          {words('mean')} {figure.format(mean)}
        </span>
      )}{' '}
      <span>n = {n}</span>
    </p>
  );
}
