import type { ReactNode } from 'react';
import styles from './SplitKey.module.css';

/** The room's bars are full; those of each split have lines or dots of their own, to be told apart without color. */
export type SplitMark = 'room' | 'first' | 'second' | 'third';

/** The mark of the split at a place among at most three. */
export function markOf(place: number): SplitMark {
  return place === 0 ? 'first' : place === 1 ? 'second' : 'third';
}

interface ShareBarProps {
  readonly mark: SplitMark;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
}

/** A bar as long as its share of the width that it is given; its value stands beside it in words. */
export function ShareBar({ mark, share }: ShareBarProps): ReactNode {
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={styles.bar}
        data-mark={mark}
        style={{ width: `${100 * Math.max(0, Math.min(1, share))}%` }}
      />
    </span>
  );
}

/** The mark alone, beside a name. */
export function SplitKey({ mark }: Pick<ShareBarProps, 'mark'>): ReactNode {
  return <span className={styles.key} data-mark={mark} aria-hidden />;
}
