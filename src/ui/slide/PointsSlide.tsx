import type { ReactNode } from 'react';
import { Blocks } from './Blocks.tsx';
import type { LayoutProps } from './slideParts.ts';
import styles from './PointsSlide.module.css';

/** Points, one after another. */
export function PointsSlide({ slide, languages, appearanceOf }: LayoutProps): ReactNode {
  return (
    <div className={styles.points}>
      <Blocks blocks={slide.blocks} languages={languages} appearanceOf={appearanceOf} />
    </div>
  );
}
