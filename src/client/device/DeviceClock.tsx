import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';
import { markReached } from '#client/sync/timeMarks.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import styles from './DeviceClock.module.css';
import { TimeAnnouncer } from './TimeAnnouncer.tsx';

interface DeviceClockProps {
  readonly countdown: Countdown | null;
  /** What is counted; something else begins with nothing announced. */
  readonly of: string;
  readonly clockOffsetMs: number;
}

/** How long there is, or was; nothing while nothing is counted. */
export function DeviceClock({ countdown, of, clockOffsetMs }: DeviceClockProps): ReactNode {
  const t = useTranslations('room.device');
  const isPaused = countdown !== null && countdown.pausedLeftMs !== null;
  const nowMs = useNow(clockOffsetMs, countdown === null || isPaused ? 'stopped' : 'running');
  const left = countdown && countdownLeft(countdown, nowMs);
  const time = left === null ? '' : clockText(left);
  const isOver = left !== null && left <= 0 && !isPaused;
  return (
    <>
      {countdown && left !== null && (
        <span
          className={styles.clock}
          role="timer"
          data-mark={markReached(countdown, nowMs) ?? undefined}
          aria-label={isPaused ? t('paused', { time }) : isOver ? t('overtime') : t('minutesLeft', { time })}
        >
          {isPaused && <Pause size="1em" strokeWidth={2.75} aria-hidden="true" />}
          {isOver ? t('overtime') : time}
        </span>
      )}
      <TimeAnnouncer countdown={countdown} of={of} nowMs={nowMs} />
    </>
  );
}
