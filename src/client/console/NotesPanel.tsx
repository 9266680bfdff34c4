import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage } from '#shared/content/language.ts';
import type { Slide } from '#shared/content/workshop.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { RichTextView } from '#ui/RichTextView.tsx';
import styles from './NotesPanel.module.css';

interface NotesPanelProps {
  readonly slide: Slide;
}

/** What to say and ask at this slide, how long it takes and what it rests on, in the facilitator's own language. */
export const NotesPanel = memo(function Notes({ slide }: NotesPanelProps): ReactNode {
  const t = useTranslations('facilitator.console');
  const words = useTranslations('facilitator.common');
  const { language } = useLanguage();
  const source = slide.source && inLanguage(slide.source, language);
  const heading = [
    t('notes'),
    ...(slide.minutes > 0 ? [words('minutes', { count: slide.minutes })] : []),
    ...(source === undefined ? [] : [source]),
  ];
  return (
    <div className={styles.notes}>
      <h2>{heading.join(' · ')}</h2>
      {/* Long notes scroll; Safari reaches what scrolls by key only where it can take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <dl key={slide.id} tabIndex={0} aria-label={t('notes')}>
        {inLanguage(slide.notes, language).map(({ part, text }) => (
          <div key={part} data-part={part}>
            <dt>{t(part)}</dt>
            <dd>
              <RichTextView text={text} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
});
