import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import type { ResultProps } from '#exercises/viewContract.ts';
import { Distribution } from '#ui/charts/Distribution.tsx';
import { scaleWords } from './messages.ts';
import styles from './Projector.module.css';
import { scaleOptions, scaleResult } from './schema.ts';
import { resultSentence } from './sentence.ts';

/** The wall: the distribution for the back row, how many stand behind it, what it says, and what to ask of it. */
export function Projector({ exercise, scope, joined, languages }: ResultProps): ReactNode {
  const primary = languages[0] ?? 'en';
  const words = scaleWords(primary);
  const { min, low, high } = scaleOptions.parse(exercise.options);
  const result = scaleResult.parse(scope.result);
  return (
    <div className={styles.wall}>
      <Distribution
        counts={result.counts}
        min={min}
        mean={result.mean}
        median={result.median}
        labels={{
          low: inLanguage(low, primary),
          high: inLanguage(high, primary),
          mean: words('mean'),
          median: words('median'),
          lang: primary,
        }}
        size="slide"
      />
      <div className={styles.side}>
        <p className={styles.count} lang={primary}>
          <strong>{result.n}</strong> / {joined}
        </p>
        {languages.map((language, index) => (
          <p key={language} lang={language} className={index === 0 ? styles.sentence : styles.second}>
            {resultSentence(result, language)}
          </p>
        ))}
        {languages.map((language, index) => (
          <p key={language} lang={language} className={index === 0 ? styles.debrief : styles.second}>
            {inLanguage(exercise.debrief, language)}
          </p>
        ))}
      </div>
    </div>
  );
}
