import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import { Circles } from '#exercises/scale/Circles.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import { endsOf } from './endsOf.ts';
import { feedbackWords } from './messages.ts';
import styles from './Paper.module.css';
import { answerField, feedbackOptions } from './schema.ts';

/** The evaluation form: numbers to ring and lines to write on; or the same as somebody has filled it in. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { items } = feedbackOptions.parse(exercise.options);
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => feedbackWords(language)('task')}
      />
      <ol className={styles.items}>
        {items.map((item, at) => {
          const ends = endsOf(item);
          const value = fields?.[answerField(item.id)];
          return (
            <li key={item.id} className={styles.item} data-type={item.type}>
              <p className={styles.question}>
                <span>{at + 1}.</span>
                <Bilingual text={item.question} languages={languages} />
              </p>
              {ends ? (
                <div>
                  <Circles options={ends} chosen={value} />
                  <div className={styles.ends}>
                    <Bilingual text={ends.low} languages={languages} arrangement="inline" />
                    <Bilingual text={ends.high} languages={languages} arrangement="inline" />
                  </div>
                </div>
              ) : typeof value === 'string' ? (
                <p className={styles.said} lang={languageOfWords(value, languages)}>
                  {value}
                </p>
              ) : (
                <div>
                  <div className={styles.line} />
                  <div className={styles.line} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
