import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import {
  addToCountdown,
  type Countdown,
  pauseCountdown,
  resumeCountdown,
  startCountdown,
} from '#shared/sync/countdown.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { PanelDialog } from '#client/console/PanelDialog.tsx';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { timerWords } from './messages.ts';
import { changePrivate, privateTimer } from './privateTimer.ts';
import { RunningTimer } from './RunningTimer.tsx';
import { StartTimer } from './StartTimer.tsx';
import styles from './Timers.module.css';
import { useLikeliest } from './useLikeliest.ts';

interface PrivateTimerDialogProps {
  readonly model: ConsoleModel;
  readonly session: string;
  readonly onClose: () => void;
}

const minuteMs = 60_000;

/** A countdown that this console alone shows. */
export function PrivateTimerDialog({ model, onClose }: PrivateTimerDialogProps): ReactNode {
  const { language } = useLanguage();
  const words = timerWords(language);
  const box = useLikeliest();
  const { clockOffsetMs } = model.state;
  const timer = privateTimer(model.facts.code);
  const { countdown } = useStore(timer);
  const change = (by: (countdown: Countdown, nowMs: number) => Countdown | null): void =>
    changePrivate(timer, clockOffsetMs, by);
  const add = (addMs: number) => () => change((before, nowMs) => addToCountdown(before, addMs, nowMs));
  return (
    <PanelDialog title={words('mine')} onClose={onClose} width="small">
      <div ref={box} className={styles.dialog}>
        <p className={styles.why}>{words('mineWhy')}</p>
        {countdown && (
          <RunningTimer
            countdown={countdown}
            clockOffsetMs={clockOffsetMs}
            onLess={add(-minuteMs)}
            onMore={add(minuteMs)}
            onPause={() =>
              change((before, nowMs) => pauseCountdown(before, nowMs) ?? resumeCountdown(before, nowMs))
            }
            onStop={() => {
              change(() => null);
              onClose();
            }}
          />
        )}
        <StartTimer
          label={words(countdown ? 'startAnew' : 'start')}
          over={countdown ? 'running' : 'nothing'}
          planned={0}
          onStart={(lengthMs) => {
            change((_before, nowMs) => startCountdown(lengthMs, nowMs));
            onClose();
          }}
        />
      </div>
    </PanelDialog>
  );
}
