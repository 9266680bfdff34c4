import type { ReactNode } from 'react';
import { letterSum } from '#shared/letterSum.ts';
import { PaperHead } from '#exercises/PaperHead.tsx';
import type { PaperProps } from '#exercises/viewContract.ts';
import { letterSumWords } from './messages.ts';
import styles from './Paper.module.css';
import { letterSumOptions, triedWords } from './schema.ts';
import { sumLine } from './sentence.ts';

const alphabet = letterSum('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Boxes in a line to write letters into, and room for the sum: as many as a page is wide. */
const boxes = 14;

/** The alphabet with its numbers, the example, and lines of boxes; or the words that somebody tried. */
export function Paper({ exercise, languages, fields }: PaperProps): ReactNode {
  const { word: example, atMost } = letterSumOptions.parse(exercise.options);
  const tried = fields ? triedWords(fields) : [];
  const [first = 'en'] = languages;
  return (
    <div className={styles.paper}>
      <PaperHead
        exercise={exercise}
        languages={languages}
        task={(language) => letterSumWords(language)('paper')}
      />
      <table className={styles.alphabet} aria-label={letterSumWords(first)('alphabet')}>
        <tbody>
          {alphabet.kind === 'sum' &&
            [alphabet.letters.slice(0, 13), alphabet.letters.slice(13)].map((half, row) => (
              <tr key={row}>
                {half.map(({ letter, number }) => (
                  <td key={letter}>
                    <strong>{letter}</strong> {number}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <p className={styles.example} lang="en">
        {sumLine(example)}
      </p>
      {fields === null ? (
        <ol className={styles.lines}>
          {Array.from({ length: atMost }, (_, at) => (
            <li key={at}>
              {Array.from({ length: boxes }, (_box, place) => (
                <span key={place} className={styles.box} />
              ))}
              <span className={styles.sum}>=</span>
            </li>
          ))}
        </ol>
      ) : tried.length === 0 ? (
        <p>
          {languages.map((language) => (
            <span key={language} lang={language}>
              {letterSumWords(language)('nothing')}{' '}
            </span>
          ))}
        </p>
      ) : (
        <ol className={styles.said}>
          {tried.map(({ id, text }) => (
            <li key={id}>{sumLine(text)}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
