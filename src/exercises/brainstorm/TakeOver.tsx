import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import styles from './Device.module.css';
import { brainstormWords } from './messages.ts';
import { type Note, noteKey } from './schema.ts';

interface TakeOverProps {
  /** What the members wrote alone. */
  readonly offered: readonly Note[];
  /** What the table has already. */
  readonly standing: readonly Note[];
  readonly language: Language;
  readonly mayAdd: boolean;
  readonly onTake: (text: string) => void;
}

/** What the members wrote alone and the table has not got yet: a tap takes it over. */
export function TakeOver({ offered, standing, language, mayAdd, onTake }: TakeOverProps): ReactNode {
  const words = brainstormWords(language);
  const taken = new Set(standing.map(noteKey));
  const left = new Map(offered.map((note) => [noteKey(note), note.text.trim()]));
  for (const key of taken) left.delete(key);
  if (left.size === 0) return null;
  return (
    <details className={styles.own} open>
      <summary>{words('takeOver')}</summary>
      <ul>
        {[...left].map(([key, text]) => (
          <li key={key}>
            <button
              type="button"
              aria-label={words('take', { text })}
              disabled={!mayAdd}
              onClick={() => onTake(text)}
            >
              + {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
