import type { ReactNode } from 'react';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Blocks } from './Blocks.tsx';
import type { LayoutProps } from './slideParts.ts';
import styles from './StatementSlide.module.css';

/** One sentence for the room to hold on to; what follows it stands smaller beneath. */
export function StatementSlide({ slide, languages, appearanceOf }: LayoutProps): ReactNode {
  return (
    <div className={styles.statement}>
      <h2 className={styles.sentence} data-face="display">
        <Bilingual text={slide.title} languages={languages} />
      </h2>
      <Blocks blocks={slide.blocks} languages={languages} appearanceOf={appearanceOf} />
    </div>
  );
}
