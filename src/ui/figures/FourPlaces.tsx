import type { ReactNode } from 'react';
import { FigureLabel } from './FigureLabel.tsx';
import type { FigureProps } from './figureParts.ts';
import styles from './FourPlaces.module.css';

/** By the place of their labels, as one reads: the upper row, then the lower. */
const places = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

/** Four fields between two axes, the words of each in its own. */
export function FourPlaces({ labels, appearanceAt }: FigureProps): ReactNode {
  return (
    <div className={styles.figure}>
      <ul className={styles.places}>
        {places.map((place, at) => (
          <li key={place} className={styles.place} data-place={place}>
            <FigureLabel texts={labels[at] ?? []} appearance={appearanceAt(at)} />
          </li>
        ))}
      </ul>
      <svg className={styles.arrow} data-axis="up" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M5 0L10 10H0Z" />
      </svg>
      <svg className={styles.arrow} data-axis="right" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M10 5L0 10V0Z" />
      </svg>
    </div>
  );
}
