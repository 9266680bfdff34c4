import type { ReactNode } from 'react';
import type { Fields } from '#exercises/contract.ts';
import { entryKey } from '#exercises/grouping/normalizeEntry.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import styles from './Device.module.css';
import { sortWords } from './messages.ts';
import { type Card, readSort } from './readCards.ts';
import type { SortClass } from './schema.ts';

interface TakeOverProps extends Pick<DeviceProps, 'language'> {
  readonly classes: readonly SortClass[];
  /** What the members wrote alone. */
  readonly own: Fields;
  /** What the table has. */
  readonly cards: readonly Card[];
  readonly mayAdd: boolean;
  readonly onTake: (card: Card) => void;
}

/** Cards that the members have sorted alone and the table does not have yet: a tap puts one there. */
export function TakeOver({ classes, own, cards, language, mayAdd, onTake }: TakeOverProps): ReactNode {
  const words = sortWords(language);
  const taken = new Set(cards.map(({ text }) => entryKey(text)));
  const offered = new Map(readSort(classes, own).cards.map((card) => [entryKey(card.text), card]));
  const left = [...offered].filter(([key]) => !taken.has(key));
  if (left.length === 0) return null;
  return (
    <details className={styles.own} open>
      <summary>{words('takeOver')}</summary>
      <ul>
        {left.map(([key, card]) => (
          <li key={key}>
            <button
              type="button"
              className={styles.take}
              aria-label={words('take', { text: card.text.trim() })}
              disabled={!mayAdd}
              onClick={() => onTake(card)}
            >
              + {card.text.trim()}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
