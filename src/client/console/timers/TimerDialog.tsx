import type { ReactNode } from 'react';
import { roomCountdown } from '#shared/sync/roomCountdown.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { timerWords } from './messages.ts';
import { RunningTimer } from './RunningTimer.tsx';
import { StartTimer } from './StartTimer.tsx';
import styles from './Timers.module.css';
import { useLikeliest } from './useLikeliest.ts';

interface TimerDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

/** The countdown that everybody sees: of the exercise while it is open, else one for the slide. */
export function TimerDialog({ model, onClose }: TimerDialogProps): ReactNode {
  const { language } = useLanguage();
  const words = timerWords(language);
  const box = useLikeliest();
  const { stage, slide, exercise, phase, actions, emit, state } = model;
  const isOfExercise = exercise !== undefined && phase.phase === 'open';
  const countdown = roomCountdown(stage, exercise?.id);
  const turn = (act: 'start' | 'stop', ms: number): void => {
    emit({ type: 'stage.timer', act, ms, epoch: stage.epoch });
    onClose();
  };
  return (
    <PanelDialog title={words(isOfExercise ? 'ofExercise' : 'forRoom')} onClose={onClose} width="small">
      <div ref={box} className={styles.dialog}>
        <p className={styles.why}>{words(isOfExercise ? 'ofExerciseWhy' : 'forRoomWhy')}</p>
        {countdown && (
          <RunningTimer
            countdown={countdown}
            clockOffsetMs={state.clockOffsetMs}
            onLess={actions.lessTime}
            onMore={actions.moreTime}
            onPause={actions.pause}
            {...(isOfExercise ? {} : { onStop: () => turn('stop', 0) })}
          />
        )}
        {!isOfExercise && (
          <StartTimer
            label={words(countdown ? 'startAnew' : 'start')}
            over={countdown ? 'running' : 'nothing'}
            planned={exercise ? 0 : slide.minutes}
            onStart={(lengthMs) => turn('start', lengthMs)}
          />
        )}
      </div>
    </PanelDialog>
  );
}
