import type { ReactNode } from 'react';
import styles from './Cake.module.css';
import { FigureLabel } from './FigureLabel.tsx';
import type { FigureProps } from './figureParts.ts';

/** By the place of their labels: the icing lies on the cake, and both stand in the picture as high as their words. */
const parts = ['icing', 'cake'] as const;

/** A cake and its icing, each named at its side. */
export function Cake({ labels, appearanceAt }: FigureProps): ReactNode {
  return (
    <div className={styles.figure}>
      <svg className={styles.picture} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <g className={styles.cake} data-appearance={appearanceAt(1)}>
          <path d="M4 34H96V96H4Z" />
          <path className={styles.layer} d="M4 58H96M4 78H96" />
        </g>
        <g className={styles.icing} data-appearance={appearanceAt(0)}>
          <path d="M4 40V16C4 11 8 9 13 9H87C92 9 96 11 96 16V40C96 46 89 46 88 40C87 50 77 50 76 41C75 58 64 58 63 42C62 48 53 48 52 41C51 62 39 62 38 42C37 49 29 49 28 41C27 54 16 54 15 41C14 47 4 47 4 40Z" />
        </g>
        <path className={styles.plate} d="M0 98H100" />
      </svg>
      <ul className={styles.labels}>
        {parts.map((part, at) => (
          <li key={part} className={styles.label} data-part={part} data-appearance={appearanceAt(at)}>
            <FigureLabel texts={labels[at] ?? []} appearance={appearanceAt(at)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
