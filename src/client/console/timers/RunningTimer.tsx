import type { ReactNode } from 'react';
import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { markReached } from '#client/sync/timeMarks.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { timerWords } from './messages.ts';
import styles from './Timers.module.css';

interface RunningTimerProps {
  readonly countdown: Countdown;
  readonly clockOffsetMs: number;
  /** What cannot be done is left out. */
  readonly onLess: (() => void) | undefined;
  readonly onMore: (() => void) | undefined;
  readonly onPause: (() => void) | undefined;
  readonly onStop?: () => void;
}

/** A countdown that has begun, large, and what can be done to it. */
export function RunningTimer({
  countdown,
  clockOffsetMs,
  onLess,
  onMore,
  onPause,
  onStop,
}: RunningTimerProps): ReactNode {
  const { language } = useLanguage();
  const words = timerWords(language);
  const nowMs = useNow(clockOffsetMs, 'running');
  const left = countdownLeft(countdown, nowMs) ?? 0;
  const isPaused = countdown.pausedLeftMs !== null;
  const time = clockText(Math.abs(left));
  return (
    <div className={styles.running}>
      <p className={styles.left} role="timer" data-mark={markReached(countdown, nowMs) ?? undefined}>
        {isPaused
          ? words('pausedLeft', { time })
          : left > 0
            ? words('left', { time })
            : words('over', { time })}
      </p>
      <div className={styles.presses}>
        {onLess && <Button onClick={onLess}>{words('less')}</Button>}
        {onMore && (
          <Button data-likeliest="" onClick={onMore}>
            {words('more')}
          </Button>
        )}
        {onPause && (left > 0 || isPaused) && (
          <Button onClick={onPause}>{isPaused ? words('resume') : words('pause')}</Button>
        )}
        {onStop && <Button onClick={onStop}>{words('stop')}</Button>}
      </div>
    </div>
  );
}
