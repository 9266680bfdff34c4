import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { inLanguage, type WrittenLanguage } from '#shared/content/language.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Button } from '#ui/Button.tsx';
import { type ContentRow as Row, hasOwnWords, withOriginalWords } from './contentModel.ts';
import styles from './ContentRow.module.css';
import { RewordForm } from './RewordForm.tsx';
import type { SettingsChange } from './useSettings.ts';

interface ContentRowProps {
  readonly row: Row;
  readonly settings: SessionSettings;
  /** In which own words are written. */
  readonly languages: readonly WrittenLanguage[];
  readonly onState: (state: Row['state']) => void;
  readonly onChange: (change: SettingsChange) => void;
}

/** One slide: whether it is shown, what it says, how long it takes, and its words. */
export function ContentRow({ row, settings, languages, onState, onChange }: ContentRowProps): ReactNode {
  const t = useTranslations('facilitator');
  const c = useTranslations('facilitator.content');
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const id = useId();
  const { exercise, state, minutes } = row;
  const isShown = state === 'shown';
  const title = inLanguage(row.title, language)
    .map(({ text }) => text)
    .join('');
  const isOwn = hasOwnWords(settings, row);
  const close = (): void => {
    setOpen(false);
    line.current?.querySelector('button')?.focus();
  };
  return (
    <li className={styles.row} data-state={state}>
      <div ref={line} className={styles.line}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={isShown}
            aria-label={exercise ? c('showExercise', { title }) : c('showSlide', { title })}
            aria-describedby={exercise ? `${id}-exercise` : undefined}
            onChange={() => onState(isShown ? 'hidden' : 'shown')}
          />
          <span aria-hidden="true">{c('show')}</span>
        </label>
        <div className={styles.words}>
          <p className={styles.title}>
            <Bilingual text={row.title} languages={settings.languages} />
          </p>
          {(exercise || !isShown || isOwn) && (
            <p className={styles.facts} id={`${id}-exercise`}>
              {!isShown && <strong>{c(exercise ? 'hiddenBoth' : 'hidden')}</strong>}
              {exercise && <span>{c('exercise', { title: inLanguage(exercise.title, language) })}</span>}
              {exercise && <span className={styles.badge}>{c(exercise.importance)}</span>}
              {isOwn && <span className={styles.badge}>{c('reworded')}</span>}
            </p>
          )}
        </div>
        <p className={styles.minutes}>{t('common.minutes', { count: minutes })}</p>
        <Button
          type="button"
          tone="quiet"
          aria-expanded={isOpen}
          aria-label={c('rewordNamed', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          {c('reword')}
        </Button>
      </div>
      {isOpen && (
        <RewordForm
          row={row}
          title={title}
          languages={languages}
          onUse={(change) => {
            onChange(change);
            close();
          }}
          onOriginal={
            isOwn
              ? () => {
                  onChange((before) => withOriginalWords(before, row));
                  close();
                }
              : null
          }
          onCancel={close}
        />
      )}
    </li>
  );
}
