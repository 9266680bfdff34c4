import type { ReactNode } from 'react';
import { Figure, isDrawn } from '#ui/figures/Figure.tsx';
import { textsIn } from '#ui/textsIn.ts';
import { Blocks } from './Blocks.tsx';
import styles from './FigureSlide.module.css';
import type { LayoutProps } from './slideParts.ts';
import { unitKey } from './unrevealed.ts';

/** A drawing, whose labels are the items of the slide's list, and beneath it the slide's paragraphs. */
export function FigureSlide({ slide, languages, appearanceOf }: LayoutProps): ReactNode {
  const { figure } = slide;
  if (!isDrawn(figure)) {
    return (
      <div className={styles.list}>
        <Blocks blocks={slide.blocks} languages={languages} appearanceOf={appearanceOf} />
      </div>
    );
  }
  const list = slide.blocks.findIndex(({ kind }) => kind === 'list');
  const block = slide.blocks[list];
  const items = block?.kind === 'list' ? block.items : [];
  return (
    <div className={styles.drawn}>
      <Figure
        name={figure}
        labels={items.map((item) => textsIn(item, languages.slice(0, 2)))}
        appearanceAt={(place) => appearanceOf(unitKey(list, place))}
        languages={languages.slice(0, 2)}
      />
      <div className={styles.beneath}>
        {slide.blocks.map(
          (one, index) =>
            one.kind === 'paragraph' && (
              <Blocks
                key={index}
                blocks={[one]}
                languages={languages}
                appearanceOf={() => appearanceOf(unitKey(index))}
              />
            ),
        )}
      </div>
    </div>
  );
}
