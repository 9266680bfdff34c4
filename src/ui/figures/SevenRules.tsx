import type { ReactNode } from 'react';
import { FigureLabel } from './FigureLabel.tsx';
import type { FigureProps } from './figureParts.ts';
import styles from './SevenRules.module.css';

/** Seven rules, numbered down two columns, the half sun at their end; each comes with its step. */
export function SevenRules({ labels, appearanceAt }: FigureProps): ReactNode {
  return (
    <div className={styles.figure}>
      <ol className={styles.rules}>
        {labels.map((texts, at) => (
          <li key={at} className={styles.rule} data-appearance={appearanceAt(at)}>
            <span className={styles.number} aria-hidden="true">
              {at + 1}
            </span>
            <FigureLabel texts={texts} appearance={appearanceAt(at)} />
          </li>
        ))}
      </ol>
      <svg className={styles.sun} viewBox="0 0 100 52" aria-hidden="true">
        <path d="M14 50A36 36 0 0 1 86 50Z" />
        <path className={styles.horizon} d="M2 50H98" />
      </svg>
    </div>
  );
}
