import type { ReactNode } from 'react';
import { letterSum } from '#shared/letterSum.ts';
import type { FigureProps } from './figureParts.ts';
import { figureWords } from './figureWords.ts';
import styles from './LetterSum.module.css';
import { SumLine } from './SumLine.tsx';

/** The word that the drawing is about. */
const word = 'ATTITUDE';
/** What it is to come to: a full bar. */
const full = 100;

/** ATTITUDE letter by letter, the sum so far beneath each, until it comes to 100; a bar fills with it. */
export function LetterSum({ languages }: FigureProps): ReactNode {
  const sum = letterSum(word);
  if (sum.kind !== 'sum') return null;
  const words = figureWords(languages[0] ?? 'en');
  const letters = sum.letters.map(({ letter, number }) => `${letter} ${number}`).join(words.comma);
  return (
    <div className={styles.figure}>
      <SumLine
        letters={sum.letters}
        total={sum.total}
        spoken={words.letters(word, letters, sum.total)}
        coming="once"
        detail="steps"
      />
      <div className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${(100 * sum.total) / full}%` }} />
      </div>
    </div>
  );
}
