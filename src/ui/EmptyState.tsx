import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Mark } from './Mark.tsx';

interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing yet, and what changes that. */
  readonly children?: ReactNode;
  /** The way on. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
}

/** Where something will be: a sentence and a way on, never a blank. */
export function EmptyState({ title, children, action, className }: EmptyStateProps): ReactNode {
  return (
    <div className={[styles.state, className].filter(Boolean).join(' ')}>
      <Mark className={styles.mark} />
      <p className={styles.title} data-face="display">
        {title}
      </p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
