import type { ReactNode } from 'react';
import { Bilingual } from '#ui/Bilingual.tsx';
import { textsIn } from '#ui/textsIn.ts';
import { RichTextView } from '#ui/RichTextView.tsx';
import type { LayoutProps } from './slideParts.ts';
import styles from './SegmentSlide.module.css';

/** A segment opens: its number, its name, what the room will do and how long. The half sun rises. */
export function SegmentSlide({ slide, segment, languages, labels }: LayoutProps): ReactNode {
  const titled = languages.some((language) => slide.title[language]?.some(({ text }) => text.trim() !== ''));
  return (
    <div className={styles.segment}>
      <div className={styles.sky} aria-hidden="true">
        <div className={styles.sun} />
      </div>
      <div className={styles.words}>
        <p className={styles.number}>
          <Bilingual text={labels.segment} languages={languages} arrangement="inline" />
        </p>
        <h2 className={styles.title} data-face="display">
          <Bilingual text={titled ? slide.title : segment.title} languages={languages} />
        </h2>
        <div className={styles.promises}>
          {textsIn(segment.promise, languages).map(({ language, text }) => (
            <p key={language}>
              {textsIn(labels.minutes, [language]).map((minutes) => (
                <RichTextView key={minutes.language} {...minutes} className={styles.minutes} />
              ))}
              <RichTextView language={language} text={text} />
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
