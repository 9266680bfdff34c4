import { type KeyboardEvent, memo, type PointerEvent, type ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import styles from './TablesSection.module.css';

/** What a chip tells the section; the same for all, so that only those who change are drawn anew. */
export interface ChipActions {
  readonly onChoose: (id: string) => void;
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onPress: (id: string, event: PointerEvent) => void;
  readonly onFocus: (id: string) => void;
}

interface PersonChipProps extends ChipActions {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly language: Language;
  readonly state: 'still' | 'chosen' | 'carried';
  /** Whether Tab stops here: once in each list. */
  readonly stop: 'tab' | 'arrows';
  readonly hintId: string;
}

/** Somebody who can be given a table: tapped, dragged or carried with the keys. */
export const PersonChip = memo(function PersonChip({
  id,
  name,
  company,
  language,
  state,
  stop,
  hintId,
  onChoose,
  onKey,
  onPress,
  onFocus,
}: PersonChipProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={styles.chip}
        data-person={id}
        data-state={state}
        aria-pressed={state !== 'still'}
        aria-describedby={hintId}
        tabIndex={stop === 'tab' ? 0 : -1}
        onClick={() => onChoose(id)}
        onKeyDown={(event) => onKey(id, event)}
        onPointerDown={(event) => onPress(id, event)}
        onFocus={() => onFocus(id)}
      >
        <span lang={languageOfWords(name, [language])}>{name}</span>
        {company !== '' && (
          <span className={styles.company} lang={languageOfWords(company, [language])}>
            {company}
          </span>
        )}
      </button>
    </li>
  );
});
