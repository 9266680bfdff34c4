import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { journeyWords } from './messages.ts';
import styles from './Paper.module.css';
import { journeyOptions, standingMoments, textKeys } from './schema.ts';

/** A table with a numbered row for each moment, from the first that the customer meets to the last. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { atMost } = journeyOptions.parse(exercise.options);
  const moments = fields ? standingMoments(fields) : [];
  const rows = Array.from({ length: Math.max(atMost, moments.length) }, (_, at) => moments[at] ?? null);
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => journeyWords(language)('write')}
      />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" data-column="number">
              {languages.map((language) => (
                <span key={language} lang={language} className={styles.label}>
                  {journeyWords(language)('number')}
                </span>
              ))}
            </th>
            {textKeys.map((key) => (
              <th key={key} scope="col" data-column={key}>
                {languages.map((language) => (
                  <span key={language} lang={language} className={styles.label}>
                    {journeyWords(language)(key)}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((moment, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {textKeys.map((key) => {
                const text = moment?.[key].trim() ?? '';
                return (
                  <td key={key} lang={languageOfWords(text, languages)}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
