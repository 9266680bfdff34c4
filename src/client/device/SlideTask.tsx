import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { slideLabels } from '#client/slideLabels.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { SlideView } from '#ui/slide/SlideView.tsx';
import type { DeviceTask } from './deviceTask.ts';
import styles from './SlideTask.module.css';

interface SlideTaskProps {
  readonly task: Extract<DeviceTask, { kind: 'slide' }>;
  readonly state: RoomState;
}

/** The slide that is on, in the reader's own language, and where the next thing to do will appear. */
export function SlideTask({ task, state }: SlideTaskProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const segments = state.view.session?.facts.segments ?? [];
  const segment = segments.find(({ id }) => id === task.slide.segment);
  if (!segment) return null;
  return (
    <div className={styles.slide}>
      <SlideView
        slide={task.slide}
        segment={segment}
        agenda={segments}
        languages={[language]}
        step={task.step}
        unrevealed="absent"
        surface="device"
        labels={slideLabels(segment)}
      />
      <p className={styles.next}>{task.slide.layout === 'exercise' ? t('opensSoon') : t('lookUp')}</p>
    </div>
  );
}
