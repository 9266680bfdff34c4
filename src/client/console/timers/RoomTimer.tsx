import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';
import { roomCountdown } from '#shared/sync/roomCountdown.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { markReached } from '#client/sync/timeMarks.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import { timerWords } from './messages.ts';
import { privateTimer } from './privateTimer.ts';
import styles from './Timers.module.css';
import { TimeTold } from './TimeTold.tsx';

interface RoomTimerProps {
  readonly model: ConsoleModel;
}

/** The countdown of a slide without an exercise that is open, and the facilitator's own; a press says more. */
export function RoomTimer({ model }: RoomTimerProps): ReactNode {
  const { stage, exercise, phase, facts, show, state } = model;
  const { clockOffsetMs } = state;
  const { countdown: mine } = useStore(privateTimer(facts.code));
  const countdown = roomCountdown(stage, exercise?.id);
  const isOfSlide = countdown !== null && countdown === stage.timer;
  const of = isOfSlide ? `slide ${stage.slide}` : `${exercise?.id} ${phase.round} ${phase.turn}`;
  return (
    <>
      {isOfSlide && (
        <Chip
          countdown={countdown}
          whose="room"
          clockOffsetMs={clockOffsetMs}
          onPress={() => show('timer')}
        />
      )}
      {mine && (
        <Chip
          countdown={mine}
          whose="mine"
          clockOffsetMs={clockOffsetMs}
          onPress={() => show('privateTimer')}
        />
      )}
      <TimeTold countdown={countdown} of={of} whose="room" clockOffsetMs={clockOffsetMs} />
      <TimeTold countdown={mine} of="mine" whose="mine" clockOffsetMs={clockOffsetMs} />
    </>
  );
}

interface ChipProps {
  readonly countdown: Countdown;
  readonly whose: 'room' | 'mine';
  readonly clockOffsetMs: number;
  readonly onPress: () => void;
}

function Chip({ countdown, whose, clockOffsetMs, onPress }: ChipProps): ReactNode {
  const { language } = useLanguage();
  const words = timerWords(language);
  const isPaused = countdown.pausedLeftMs !== null;
  const nowMs = useNow(clockOffsetMs, isPaused ? 'stopped' : 'running');
  const left = countdownLeft(countdown, nowMs) ?? 0;
  const how = isPaused ? 'Paused' : left > 0 ? 'Left' : 'Over';
  return (
    <button
      type="button"
      className={styles.chip}
      data-timer={whose}
      data-mark={markReached(countdown, nowMs) ?? undefined}
      onClick={onPress}
    >
      {words(`${whose}${how}`, { time: clockText(left) })}
    </button>
  );
}
