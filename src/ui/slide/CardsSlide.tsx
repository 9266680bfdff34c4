import type { ReactNode } from 'react';
import { Bilingual } from '#ui/Bilingual.tsx';
import { Blocks } from './Blocks.tsx';
import styles from './CardsSlide.module.css';
import type { LayoutProps } from './slideParts.ts';
import { Unit } from './Unit.tsx';
import { unitKey } from './unrevealed.ts';

/** The items of its lists as cards side by side: things to compare, with no first or last among them. */
export function CardsSlide({ slide, languages, appearanceOf }: LayoutProps): ReactNode {
  return (
    <div className={styles.cards}>
      {slide.blocks.map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index} role="list" className={styles.row} data-count={block.items.length}>
            {block.items.map((item, place) => (
              <Unit
                key={place}
                as="li"
                appearance={appearanceOf(unitKey(index, place))}
                className={styles.card}
              >
                <Bilingual text={item} languages={languages} />
              </Unit>
            ))}
          </ul>
        ) : (
          <Blocks
            key={index}
            blocks={[block]}
            languages={languages}
            appearanceOf={() => appearanceOf(unitKey(index))}
          />
        ),
      )}
    </div>
  );
}
