import type { ReactNode } from 'react';
import { inLanguage, type Language, type Localized } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import { becauseField } from '#exercises/reasons/reasons.ts';
import type { PaperProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Circles } from './Circles.tsx';
import { scaleWords } from './messages.ts';
import styles from './Paper.module.css';
import { itemField, ratingField, retrospectiveField, scaleOptions, type ScaleOptions } from './schema.ts';

/** Numbers to ring with a pen, and lines to say why; or the same as somebody has filled it in. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const options = scaleOptions.parse(exercise.options);
  const { items, because, retrospective } = options;
  const task = items ? 'ringEach' : retrospective ? 'ringBoth' : 'ring';
  const said = fields?.[becauseField];
  return (
    <div className={styles.paper} data-shape={items ? 'items' : 'one'}>
      <PaperHead exercise={exercise} languages={languages} task={(language) => scaleWords(language)(task)} />
      <Ends options={options} languages={languages} />
      {items ? (
        <ol className={styles.items}>
          {items.map(({ id, label }) => (
            <li key={id} className={styles.item}>
              <Bilingual text={label} languages={languages} />
              <Circles options={options} chosen={fields?.[itemField(id)]} />
            </li>
          ))}
        </ol>
      ) : (
        <Circles options={options} chosen={fields?.[ratingField]} />
      )}
      {retrospective && !items && (
        <div className={styles.because}>
          <Bilingual text={retrospective} languages={languages} />
          <Circles options={options} chosen={fields?.[retrospectiveField]} />
        </div>
      )}
      {because && (
        <div className={styles.because}>
          <Bilingual text={because} languages={languages} arrangement="inline" />
          {typeof said === 'string' ? (
            <p className={styles.said} lang={languageOfWords(said, languages)}>
              {said}
            </p>
          ) : (
            <>
              <div className={styles.line} />
              <div className={styles.line} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** What the two ends mean, above the numbers. */
function Ends({
  options: { min, max, low, high },
  languages,
}: {
  readonly options: ScaleOptions;
  readonly languages: readonly Language[];
}): ReactNode {
  const end = (point: number, words: Localized): ReactNode => (
    <span>
      {point} ={' '}
      {languages.map((language, index) => (
        <span key={language} lang={language}>
          {index > 0 && ' '}
          {inLanguage(words, language)}
        </span>
      ))}
    </span>
  );
  return (
    <p className={styles.ends}>
      {end(min, low)}
      {end(max, high)}
    </p>
  );
}
