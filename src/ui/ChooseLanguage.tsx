import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import styles from './ChooseLanguage.module.css';
import { languageNames, shortLanguageNames } from './languageNames.ts';

interface ChooseLanguageProps {
  /** What it is, in the page's own language; read out, not shown. */
  readonly label: string;
  readonly current: Language;
  readonly offered: readonly Language[];
  readonly onChange: (language: Language) => void;
  /** `short` where the width of a phone counts: EN, 简, 繁. The list always has the whole names. */
  readonly name?: 'whole' | 'short';
}

/** Chooses among the languages offered, each called as it calls itself; nothing where there is no choice. */
export function ChooseLanguage({
  label,
  current,
  offered,
  onChange,
  name = 'whole',
}: ChooseLanguageProps): ReactNode {
  if (offered.length < 2) return null;
  return (
    <span className={styles.choose} data-name={name}>
      <span className={styles.shown} lang={current} aria-hidden="true">
        {name === 'short' ? shortLanguageNames[current] : languageNames[current]}
      </span>
      <select
        className={styles.select}
        aria-label={label}
        value={current}
        onChange={({ currentTarget: { value } }) => {
          const chosen = offered.find((language) => language === value);
          if (chosen) onChange(chosen);
        }}
      >
        {offered.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </span>
  );
}
