import type { ReactNode } from 'react';
import styles from './WritingHere.module.css';

interface WritingHereProps {
  /** Who at the table is in this field right now. */
  readonly names: readonly string[] | undefined;
}

/** Names beside a field that somebody else writes in; its place is kept, so that nothing jumps when they come and go. */
export function WritingHere({ names }: WritingHereProps): ReactNode {
  const somebody = names !== undefined && names.length > 0;
  return (
    <span className={styles.writing} data-here={somebody ? '' : undefined}>
      {somebody && `✎ ${names.join(' · ')}`}
    </span>
  );
}
