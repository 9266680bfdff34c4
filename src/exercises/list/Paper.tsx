import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { listWords } from './messages.ts';
import styles from './Paper.module.css';
import { listOptions, standingRows } from './schema.ts';

/** Lines stand in two columns where so many would not fit one below the other. */
const mostInOneColumn = 16;

/** Numbered lines to write on, with a box to tick for each tag. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { atMost, tags = [] } = listOptions.parse(exercise.options);
  const rows = fields ? standingRows(fields) : [];
  const count = Math.max(atMost, rows.length);
  const lines = Array.from({ length: count }, (_, at) => rows[at] ?? null);
  const half = count > mostInOneColumn ? Math.ceil(count / 2) : count;
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => listWords(language)(tags.length > 0 ? 'writeTags' : 'write')}
      />
      <div className={styles.columns} data-columns={half < count ? 2 : 1}>
        {[lines.slice(0, half), lines.slice(half)].map(
          (column, place) =>
            column.length > 0 && (
              <ol key={place} className={styles.lines} start={place * half + 1}>
                {column.map((row, at) => (
                  <li key={at}>
                    <span className={styles.number}>{place * half + at + 1}</span>
                    <span className={styles.words} lang={languageOfWords(row?.text ?? '', languages)}>
                      {row?.text.trim()}
                    </span>
                    {tags.map(({ id, label }) => (
                      <span key={id} className={styles.tag}>
                        <span className={styles.box}>{row?.tag === id && '✓'}</span>
                        <span>
                          {languages.map((language) => (
                            <span key={language} lang={language} className={styles.label}>
                              {inLanguage(label, language)}
                            </span>
                          ))}
                        </span>
                      </span>
                    ))}
                  </li>
                ))}
              </ol>
            ),
        )}
      </div>
    </div>
  );
}
