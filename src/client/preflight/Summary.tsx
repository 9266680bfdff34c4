import type { ReactNode } from 'react';
import { StatusPill } from '#ui/StatusPill.tsx';
import { countStates, type Finding } from './finding.ts';
import type { PreflightWords } from './messages.ts';
import styles from './Summary.module.css';

const shown = [
  ['broken', 'bad'],
  ['look', 'warn'],
  ['notRun', 'quiet'],
  ['fine', 'ok'],
] as const;

interface SummaryProps {
  readonly findings: readonly Finding[];
  readonly t: PreflightWords;
  /** What can be done with the whole of it. */
  readonly children: ReactNode;
}

/** How many checks stand how, in sight while one goes through them. */
export function Summary({ findings, t, children }: SummaryProps): ReactNode {
  const counts = countStates(findings);
  return (
    <div className={styles.summary}>
      <p role="status" aria-label={t('page.summary')} className={styles.counts}>
        {shown
          .filter(([state]) => counts[state] > 0)
          .map(([state, tone]) => (
            <StatusPill key={state} tone={tone}>
              {t(`counts.${state}`, { count: counts[state] })}
            </StatusPill>
          ))}
      </p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
