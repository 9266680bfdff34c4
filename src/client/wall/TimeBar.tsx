import type { ReactNode } from 'react';
import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';
import styles from './TimeBar.module.css';

interface TimeBarProps {
  readonly countdown: Countdown;
  readonly nowMs: number;
  readonly className?: string | undefined;
}

/** How much of the time is left, as a line that grows shorter; the figures beside it say the same. */
export function TimeBar({ countdown, nowMs, className }: TimeBarProps): ReactNode {
  const left = Math.max(0, countdownLeft(countdown, nowMs) ?? 0);
  const share = countdown.lengthMs ? Math.min(1, left / countdown.lengthMs) : 0;
  return (
    <span className={[styles.bar, className].filter(Boolean).join(' ')} aria-hidden="true">
      <span className={styles.left} style={{ transform: `scaleX(${share.toFixed(4)})` }} />
    </span>
  );
}
