import type { ReactNode } from 'react';
import type { Countdown } from '#shared/sync/countdown.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { useNow } from '#client/sync/useNow.ts';
import { useTimeMark } from '#client/sync/useTimeMark.ts';
import { timerWords } from './messages.ts';
import styles from './Timers.module.css';

interface TimeToldProps {
  readonly countdown: Countdown | null;
  /** What is counted. */
  readonly of: string;
  /** Of the facilitator's own only the end is told. */
  readonly whose: 'room' | 'mine';
  readonly clockOffsetMs: number;
}

/** Says to those who do not see the console how the time runs out. */
export function TimeTold({ countdown, of, whose, clockOffsetMs }: TimeToldProps): ReactNode {
  const { language } = useLanguage();
  const nowMs = useNow(clockOffsetMs, countdown ? 'running' : 'stopped');
  const mark = useTimeMark(of, countdown, nowMs);
  const told = whose === 'room' ? mark : mark === 'over' ? 'mine' : null;
  return (
    <span className={styles.told} role="status" data-told={told ?? undefined}>
      {told && timerWords(language)(`told.${told}`)}
    </span>
  );
}
