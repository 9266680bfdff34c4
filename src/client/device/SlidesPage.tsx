import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { slideLabels } from '#client/slideLabels.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { SlideView } from '#ui/slide/SlideView.tsx';
import styles from './SlidesPage.module.css';

interface SlidesPageProps {
  /** In the deck's order. */
  readonly slides: readonly PublicSlide[];
  readonly state: RoomState;
}

/** What the room has seen, the newest first; of the slide that is on, only what has been shown of it. */
export function SlidesPage({ slides, state }: SlidesPageProps): ReactNode {
  const t = useTranslations('room.slides');
  const stage = state.view.stage?.stage;
  const current = slides.find(({ id }) => id === stage?.slide);
  const earlier = slides.filter((slide) => slide !== current).reverse();
  return (
    <div className={styles.slides}>
      <h1 data-face="display">{t('heading')}</h1>
      {state.connection === 'offline' && <p className={styles.notice}>{t('offline')}</p>}
      {current && stage && (
        <section aria-label={t('now')}>
          <p className={styles.label}>{t('now')}</p>
          <OneSlide slide={current} step={stage.step} state={state} />
        </section>
      )}
      {earlier.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <section aria-label={t('earlier')}>
          <p className={styles.label}>{t('earlier')}</p>
          <ol className={styles.list}>
            {earlier.map((slide) => (
              <li key={slide.id}>
                <OneSlide slide={slide} step={slide.steps} state={state} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

interface OneSlideProps {
  readonly slide: PublicSlide;
  readonly step: number;
  readonly state: RoomState;
}

function OneSlide({ slide, step, state }: OneSlideProps): ReactNode {
  const { language } = useLanguage();
  const segments = state.view.session?.facts.segments ?? [];
  const segment = segments.find(({ id }) => id === slide.segment);
  if (!segment) return null;
  return (
    <div className={styles.slide}>
      <SlideView
        slide={slide}
        segment={segment}
        agenda={segments}
        languages={[language]}
        step={step}
        unrevealed="absent"
        surface="device"
        labels={slideLabels(segment)}
      />
    </div>
  );
}
