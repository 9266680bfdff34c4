import type { ReactNode } from 'react';
import { Blocks } from './Blocks.tsx';
import type { LayoutProps } from './slideParts.ts';
import styles from './PointsSlide.module.css';

/** A drawing, whose labels are the items of the slide's list. */
export function FigureSlide({ slide, languages, appearanceOf }: LayoutProps): ReactNode {
  return (
    <div className={styles.points}>
      <Blocks blocks={slide.blocks} languages={languages} appearanceOf={appearanceOf} />
    </div>
  );
}
