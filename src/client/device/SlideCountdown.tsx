import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { type Countdown, countdownLeft } from '#shared/sync/countdown.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { RoomState } from '#client/sync/roomClient.ts';
import { markReached } from '#client/sync/timeMarks.ts';
import { clockText, useNow } from '#client/sync/useNow.ts';
import styles from './SlideTask.module.css';

interface SlideCountdownProps {
  readonly countdown: Countdown;
  readonly slide: PublicSlide;
  readonly state: RoomState;
}

/** The slide's countdown in a sentence, for a phone that is looked at from a coffee table. */
export function SlideCountdown({ countdown, slide, state }: SlideCountdownProps): ReactNode {
  const t = useTranslations('room.device');
  const { language } = useLanguage();
  const isPaused = countdown.pausedLeftMs !== null;
  const nowMs = useNow(state.clockOffsetMs, isPaused ? 'stopped' : 'running');
  const left = countdownLeft(countdown, nowMs) ?? 0;
  const time = clockText(left);
  const segment = state.view.session?.facts.segments.find(({ id }) => id === slide.segment);
  // Only a break goes without a number.
  const pause = segment && segment.number === undefined ? inLanguage(segment.title, language) : null;
  const words = (): string => {
    if (isPaused) return t('paused', { time });
    if (left <= 0) return pause === null ? t('overtime') : t('breakOver');
    return pause === null ? t('minutesLeft', { time }) : t('breakLeft', { title: pause, time });
  };
  return (
    <p className={styles.timer} data-mark={markReached(countdown, nowMs) ?? undefined}>
      {words()}
    </p>
  );
}
