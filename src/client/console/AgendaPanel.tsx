import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import type { SessionFacts } from '#shared/sync/protocol.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import styles from './AgendaPanel.module.css';
import { segmentStart } from './stagePosition.ts';

interface AgendaPanelProps {
  readonly workshop: Workshop;
  /** With this session's own minutes. */
  readonly segments: SessionFacts['segments'];
  readonly segment: string;
  readonly onGo: (position: { slide: string; step: number } | null) => void;
}

/** The segments with their planned minutes; a press goes to a segment's opening. */
export function AgendaPanel({ workshop, segments, segment, onGo }: AgendaPanelProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const { language } = useLanguage();
  return (
    <nav className={styles.agenda} aria-label={t('agenda')}>
      <h2>{t('agenda')}</h2>
      <ol>
        {segments.map(({ id, number, title, minutes }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === segment ? 'step' : undefined}
              onClick={() => onGo(segmentStart(workshop, id))}
            >
              <span>
                {number} {inLanguage(title, language)}
              </span>
              <span>{minutes}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
