import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './AgendaPanel.module.css';
import { segmentStart } from './stagePosition.ts';
import type { ConsoleModel } from './useConsole.ts';

type AgendaPanelProps = Pick<ConsoleModel, 'workshop' | 'facts' | 'slide' | 'go'>;

/** From more than this many segments on they stand closer together: the whole day is on one screen. */
const manySegments = 8;

/** The segments with their minutes, and how far the room is in its own; a press goes to a segment's opening. */
export const AgendaPanel = memo(function Agenda({ workshop, facts, slide, go }: AgendaPanelProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  const own = workshop.slides.filter(({ segment }) => segment === slide.segment);
  const at = own.findIndex(({ id }) => id === slide.id) + 1;
  const current = facts.segments.findIndex(({ id }) => id === slide.segment);
  return (
    <nav
      className={styles.agenda}
      aria-label={t('agenda')}
      data-dense={facts.segments.length > manySegments ? '' : undefined}
    >
      <h2>{t('agenda')}</h2>
      <ol>
        {facts.segments.map(({ id, number, title, minutes }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === slide.segment ? 'step' : undefined}
              data-past={index < current ? '' : undefined}
              onClick={() => go(segmentStart(workshop, id))}
            >
              <span className={styles.title}>
                {number} {inLanguage(title, language)}
              </span>
              <span className={styles.minutes}>{minutes}</span>
              {index === current && at > 0 && (
                <span className={styles.at}>
                  <progress value={at} max={own.length} aria-hidden />
                  {t('slideOf', { at, of: own.length })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});
