import { Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';
import { markReached } from '#client/sync/timeMarks.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import styles from './SlideTimer.module.css';
import { TimeBar } from './TimeBar.tsx';
import { wallWords } from './wallWords.ts';

interface SlideTimerProps {
  readonly countdown: Countdown;
  /** During a break the room is told when it goes on. */
  readonly during: 'break' | 'work';
  /** On the half sun of a segment's slide, or in the foot of any other. */
  readonly place: 'sun' | 'foot';
  readonly languages: readonly Language[];
  readonly clockOffsetMs: number;
}

/** A countdown that belongs to a slide, as the room sees it on the wall. */
export function SlideTimer({
  countdown,
  during,
  place,
  languages,
  clockOffsetMs,
}: SlideTimerProps): ReactNode {
  const isPaused = countdown.pausedLeftMs !== null;
  const nowMs = useNow(clockOffsetMs, isPaused ? 'stopped' : 'running');
  const leftMs = countdownLeft(countdown, nowMs) ?? 0;
  const word = sayWhich(leftMs, isPaused, during);
  // In the foot there is no room for words beside the figures.
  const isSign = isPaused && place === 'foot';
  return (
    <div
      className={styles.timer}
      data-timer=""
      data-place={place}
      data-mark={markReached(countdown, nowMs) ?? undefined}
    >
      {(leftMs > 0 || isPaused) && (
        <strong>
          <span>
            {isSign && <Pause size="0.8em" strokeWidth={3} aria-hidden="true" />}
            {clockText(leftMs)}
          </span>
          <TimeBar countdown={countdown} nowMs={nowMs} className={place === 'sun' ? styles.bar : undefined} />
        </strong>
      )}
      {word !== null && (
        <span className={isSign ? styles.unseen : styles.words}>
          {languages.map((language) => (
            <span key={language} lang={language}>
              {wallWords(language)(word)}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

/** At work the figures need no words while they run. */
function sayWhich(
  leftMs: number,
  isPaused: boolean,
  during: SlideTimerProps['during'],
): 'paused' | 'over' | 'weGoOn' | 'untilWeGoOn' | null {
  if (isPaused) return 'paused';
  if (leftMs <= 0) return during === 'break' ? 'weGoOn' : 'over';
  return during === 'break' ? 'untilWeGoOn' : null;
}
