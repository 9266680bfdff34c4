import type { ReactNode } from 'react';
import { inLanguage } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import styles from './EnergyDialog.module.css';
import { asideWords } from './messages.ts';

interface UnclearSlidesProps {
  readonly model: Pick<ConsoleModel, 'workshop' | 'stage'>;
  /** By slide, the most who found it unclear at one time. */
  readonly most: Readonly<Record<string, number>>;
  /** How many do so now, where the room is. */
  readonly here: number;
}

/** Slides that somebody did not follow, in their own order; the one that is on says how many do not follow it now. */
export function UnclearSlides({ model: { workshop, stage }, most, here }: UnclearSlidesProps): ReactNode {
  const { language } = useLanguage();
  const t = asideWords(language);
  const marked = workshop.slides.flatMap(({ id, title }) => {
    const isHere = id === stage.slide && here > 0;
    const n = isHere ? here : (most[id] ?? 0);
    return n > 0 ? [{ id, title, n, isHere }] : [];
  });
  if (marked.length === 0) return <p className={styles.quiet}>{t('unclearNone')}</p>;
  return (
    <ul className={styles.unclear}>
      {marked.map(({ id, title, n, isHere }) => (
        <li key={id} data-here={isHere ? '' : undefined}>
          {t('unclearOf', { n, title: plain(inLanguage(title, language)) })}
          {isHere && ` · ${t('unclearHere')}`}
        </li>
      ))}
    </ul>
  );
}

function plain(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join('');
}
