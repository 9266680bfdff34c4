import type { ReactNode } from 'react';
import styles from './CheckBox.module.css';

interface CheckBoxProps {
  readonly mark: 'empty' | 'ticked';
  /** What it says, for those who do not see it. */
  readonly label: string;
}

/** A box for a pen. Drawn, not painted by style: browsers leave backgrounds out of a print. */
export function CheckBox({ mark, label }: CheckBoxProps): ReactNode {
  return (
    <svg className={styles.box} viewBox="0 0 16 16" role="img" aria-label={label}>
      {mark === 'empty' ? (
        <rect x="1" y="1" width="14" height="14" rx="2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      ) : (
        <>
          <rect x="0.3" y="0.3" width="15.4" height="15.4" rx="2.2" fill="currentColor" />
          <path d="M3.8 8.4 6.9 11.4 12.3 4.9" fill="none" stroke="#fff" strokeWidth="2" />
        </>
      )}
    </svg>
  );
}
