import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import { classLabel, letterOf, meaningOf } from './classLabel.ts';
import styles from './Board.module.css';
import { sortWords } from './messages.ts';
import type { Card } from './readCards.ts';
import type { SortClass } from './schema.ts';

interface BoardProps {
  readonly classes: readonly SortClass[];
  readonly cards: readonly Card[];
  readonly language: Language;
  /** The class that a dragged card is over. */
  readonly over: string | null;
}

/** How the cards stand now, class by class: where a card is dropped, and on a wide screen what is there already. */
export function Board({ classes, cards, language, over }: BoardProps): ReactNode {
  const words = sortWords(language);
  return (
    <ul className={styles.board} data-classes={classes.length} aria-label={words('board')}>
      {classes.map((one, at) => {
        const inside = cards.filter(({ place }) => place === one.id);
        const title = classLabel(classes, one.id, language) ?? '';
        return (
          <li
            key={one.id}
            className={styles.zone}
            data-drop={one.id}
            data-over={over === one.id ? '' : undefined}
            aria-label={words('zone', { title, count: inside.length })}
          >
            <span className={styles.head} aria-hidden="true">
              <strong className={styles.letter} data-class={at}>
                {letterOf(at)}
              </strong>
              <span className={styles.count}>{inside.length}</span>
            </span>
            <span className={styles.title} aria-hidden="true">
              {meaningOf(one, at, language)}
            </span>
            <span className={styles.inside} aria-hidden="true">
              {inside.map(({ id, text }) => (
                <span key={id} className={styles.name} lang={languageOfWords(text, [language])}>
                  {text}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
