import type { CSSProperties, ReactNode } from 'react';
import type { NumberedLetter } from '#shared/letterSum.ts';
import styles from './SumLine.module.css';

interface SumLineProps {
  readonly letters: readonly NumberedLetter[];
  readonly total: number;
  /** What is read out in its place: the word, its numbers and the sum. */
  readonly spoken: string;
  /** `once`: the letters come one after another, then the sum; without motion all stand there at once. */
  readonly coming?: 'once' | 'there';
  /** `steps` has beneath each number the sum so far. */
  readonly detail?: 'steps' | 'plain';
}

/** A word letter by letter over its numbers, and what they add up to: sized by the text around it, in as many lines as it takes. */
export function SumLine({
  letters,
  total,
  spoken,
  coming = 'there',
  detail = 'plain',
}: SumLineProps): ReactNode {
  let sum = 0;
  return (
    <div className={styles.sum} role="img" aria-label={spoken} data-coming={coming} lang="en">
      {letters.map(({ letter, number }, at) => {
        sum += number;
        return (
          <span key={at} className={styles.cell} style={turn(at)}>
            <span className={styles.letter}>{letter}</span>
            <span className={styles.number}>{number}</span>
            {detail === 'steps' && <span className={styles.step}>{sum}</span>}
          </span>
        );
      })}
      <span className={styles.total} style={turn(letters.length)}>
        = {total}
      </span>
    </div>
  );
}

/** When it is this part's turn to come, counted from 0. */
function turn(at: number): CSSProperties {
  return { animationDelay: `${at * 220}ms` };
}
