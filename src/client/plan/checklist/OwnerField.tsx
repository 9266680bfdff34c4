import { type ReactNode, useState } from 'react';
import { mostCharacters } from '#shared/plan/fields.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import styles from './ChecklistSection.module.css';

interface OwnerFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly owner: string;
  /** The id of the names to suggest. */
  readonly list: string;
  readonly onWrite: (owner: string) => void;
}

/** Who does it. Written when it is left, so that a list that is filtered by owner does not lose it half typed. */
export function OwnerField({ label, placeholder, owner, list, onWrite }: OwnerFieldProps): ReactNode {
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? owner;
  return (
    <input
      className={styles.owner}
      aria-label={label}
      placeholder={placeholder}
      list={list}
      value={shown}
      maxLength={mostCharacters.owner}
      lang={languageOfWords(shown, [language])}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const wanted = typed?.trim();
        if (wanted !== undefined && wanted !== owner) onWrite(wanted);
        setTyped(null);
      }}
      onKeyDown={(event) => {
        const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
        if (isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
