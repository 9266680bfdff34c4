import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Countdown } from '#shared/sync/countdown.ts';
import { useTimeMark } from '#client/sync/useTimeMark.ts';
import styles from './DeviceClock.module.css';

interface TimeAnnouncerProps {
  readonly countdown: Countdown | null;
  readonly of: string;
  readonly nowMs: number;
}

/** Says to those who do not see the clock when half of the time is left, a minute, ten seconds, and nothing. */
export function TimeAnnouncer({ countdown, of, nowMs }: TimeAnnouncerProps): ReactNode {
  const t = useTranslations('room.device');
  const mark = useTimeMark(of, countdown, nowMs);
  const words = { half: 'timeHalf', minute: 'timeMinute', seconds: 'timeSeconds', over: 'overtime' } as const;
  return (
    <span className={styles.told} role="status" data-told={mark ?? undefined}>
      {mark && t(words[mark])}
    </span>
  );
}
