import type { ReactNode } from 'react';
import { Bilingual } from '#ui/Bilingual.tsx';
import type { LayoutProps } from './slideParts.ts';
import styles from './SlideHead.module.css';

interface SlideHeadProps extends Pick<LayoutProps, 'slide' | 'segment' | 'languages'> {
  /** Whether the title stands here or is what the slide's body is made of. */
  readonly title: 'here' | 'below';
}

/** Where we are, and the slide's title. A segment's own slide says both in its body. */
export function SlideHead({ slide, segment, languages, title }: SlideHeadProps): ReactNode {
  if (slide.layout === 'segment') return null;
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        {segment.number !== undefined && (
          <>
            <strong>{segment.number}</strong>
            <span aria-hidden="true">·</span>
          </>
        )}
        <Bilingual text={segment.title} languages={languages} arrangement="inline" className={styles.where} />
      </p>
      {title === 'here' && (
        <h2 className={styles.title} data-face="display">
          <Bilingual text={slide.title} languages={languages} arrangement="inline" />
        </h2>
      )}
    </header>
  );
}
