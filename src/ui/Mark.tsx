import type { ReactNode } from 'react';
import styles from './Mark.module.css';

interface MarkProps {
  /** The product's name for those who do not see it; without, the mark is an ornament. */
  readonly label?: string;
  readonly className?: string | undefined;
}

/**
 * The half sun: half of the day is ours. As high as the text around it, by attributes: any class that a place gives it
 * is stronger, in whichever order the style sheets come.
 */
export function Mark({ label, className }: MarkProps): ReactNode {
  const voice = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      viewBox="0 0 32 32"
      width="1em"
      height="1em"
      className={[styles.mark, className].filter(Boolean).join(' ')}
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
      fill="none"
      {...voice}
    >
      <circle cx="16" cy="16" r="13" />
      <path className={styles.sun} d="M3 16a13 13 0 0 1 26 0z" />
    </svg>
  );
}
