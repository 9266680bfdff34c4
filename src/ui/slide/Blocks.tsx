import type { ReactNode } from 'react';
import type { Block } from '#shared/content/workshop.ts';
import { Bilingual } from '#ui/Bilingual.tsx';
import styles from './Blocks.module.css';
import type { LayoutProps } from './slideParts.ts';
import { Unit } from './Unit.tsx';
import { unitKey } from './unrevealed.ts';

interface BlocksProps extends Pick<LayoutProps, 'languages' | 'appearanceOf'> {
  readonly blocks: readonly Block[];
}

/** Up to this many items stand in one column, more in two. */
const oneColumn = 4;

/** Paragraphs and lists, each text in both languages, each unit as its step has it. */
export function Blocks({ blocks, languages, appearanceOf }: BlocksProps): ReactNode {
  return (
    <>
      {blocks.map((block, index) => {
        if (block.kind === 'paragraph') {
          return (
            <Unit key={index} as="p" appearance={appearanceOf(unitKey(index))} className={styles.paragraph}>
              <Bilingual text={block.text} languages={languages} />
            </Unit>
          );
        }
        const List = block.ordered ? 'ol' : 'ul';
        const columns = block.items.length > oneColumn ? 2 : 1;
        return (
          <List key={index} role="list" className={styles.list} data-columns={columns}>
            {block.items.map((item, place) => (
              <Unit
                key={place}
                as="li"
                appearance={appearanceOf(unitKey(index, place))}
                className={styles.item}
              >
                <span className={block.ordered ? styles.number : styles.bullet} aria-hidden={!block.ordered}>
                  {block.ordered ? place + 1 : ''}
                </span>
                <Bilingual text={item} languages={languages} />
              </Unit>
            ))}
          </List>
        );
      })}
    </>
  );
}
