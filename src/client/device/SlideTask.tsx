import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RoomState } from '#client/sync/roomClient.ts';
import { DeviceSlide } from './DeviceSlide.tsx';
import type { DeviceTask } from './deviceTask.ts';
import { SlideCountdown } from './SlideCountdown.tsx';
import styles from './SlideTask.module.css';

interface SlideTaskProps {
  readonly task: Extract<DeviceTask, { kind: 'slide' }>;
  readonly state: RoomState;
}

/** The slide that is on, in the reader's own language, and where the next thing to do will appear. */
export function SlideTask({ task, state }: SlideTaskProps): ReactNode {
  const t = useTranslations('room.device');
  const segments = state.view.session?.facts.segments ?? [];
  const timer = state.view.stage?.stage.timer;
  if (!segments.some(({ id }) => id === task.slide.segment)) return null;
  return (
    <div className={styles.slide}>
      {timer && <SlideCountdown countdown={timer} slide={task.slide} state={state} />}
      <DeviceSlide slide={task.slide} step={task.step} state={state} />
      <p className={styles.next}>{task.slide.layout === 'exercise' ? t('opensSoon') : t('lookUp')}</p>
    </div>
  );
}
