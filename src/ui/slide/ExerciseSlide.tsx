import type { ReactNode } from 'react';
import { Blocks } from './Blocks.tsx';
import styles from './ExerciseSlide.module.css';
import type { LayoutProps } from './slideParts.ts';

/** A question to the room, and beneath it the wall of its answers. */
export function ExerciseSlide({ slide, languages, appearanceOf, children }: LayoutProps): ReactNode {
  return (
    <div className={styles.exercise}>
      {slide.blocks.length > 0 && (
        <div className={styles.prompt}>
          <Blocks blocks={slide.blocks} languages={languages} appearanceOf={appearanceOf} />
        </div>
      )}
      {children !== undefined && <div className={styles.wall}>{children}</div>}
    </div>
  );
}
