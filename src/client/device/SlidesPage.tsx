import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PublicSlide } from '#shared/content/workshop.ts';
import type { RoomState } from '#client/sync/roomClient.ts';
import { DeviceSlide } from './DeviceSlide.tsx';
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
      {state.outage !== null && <p className={styles.none}>{t('offline')}</p>}
      {current && stage && (
        <section aria-label={t('now')}>
          <p className={styles.label}>{t('now')}</p>
          <div className={styles.slide}>
            <DeviceSlide slide={current} step={stage.step} state={state} />
          </div>
        </section>
      )}
      {earlier.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <section aria-label={t('earlier')}>
          <p className={styles.label}>{t('earlier')}</p>
          <ol className={styles.list}>
            {earlier.map((slide) => (
              <li key={slide.id} className={styles.slide}>
                <DeviceSlide slide={slide} step={slide.steps} state={state} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
