import type { ReactNode } from 'react';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import styles from './RehearsalEdge.module.css';
import { wallWords } from './wallWords.ts';

interface RehearsalEdgeProps {
  readonly facts: Pick<SessionFacts, 'rehearsal' | 'languages'>;
}

/** The word for it at the edge of a wall that is rehearsed. */
export function RehearsalEdge({ facts: { rehearsal, languages } }: RehearsalEdgeProps): ReactNode {
  const primary = languages[0] ?? 'en';
  if (!rehearsal) return null;
  return (
    <p className={styles.edge} lang={primary}>
      {wallWords(primary)('rehearsal')}
    </p>
  );
}
