import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { messages } from './messages.ts';
import { papers, printLanguageName, printLanguages, type Paper, type PrintLanguage } from './printOptions.ts';
import styles from './Toolbar.module.css';

interface Choice {
  readonly language: PrintLanguage;
  readonly paper: Paper;
}

interface ToolbarProps {
  readonly choice: Choice;
  /** The language that the toolbar itself speaks. */
  readonly speaks: Language;
  readonly onChoose: (choice: Choice) => void;
  /** What else there is to choose on this page, on a line of its own. */
  readonly children?: ReactNode;
}

/** Above the page on the screen, never on paper. */
export function Toolbar({ choice, speaks, onChoose, children }: ToolbarProps) {
  const { toolbar } = messages[speaks];
  const paperNames: Record<Paper, string> = { a4: 'A4', letter: toolbar.letter };
  return (
    <section className={styles.toolbar} aria-label={toolbar.label} lang={speaks}>
      <label>
        {toolbar.language}
        <select
          value={choice.language}
          onChange={({ currentTarget: { value } }) =>
            onChoose({
              ...choice,
              language: printLanguages.find((known) => known === value) ?? choice.language,
            })
          }
        >
          {printLanguages.map((language) => (
            <option key={language} value={language}>
              {printLanguageName(language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {toolbar.paper}
        <select
          value={choice.paper}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ ...choice, paper: papers.find((known) => known === value) ?? choice.paper })
          }
        >
          {papers.map((paper) => (
            <option key={paper} value={paper}>
              {paperNames[paper]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => window.print()}>
        {toolbar.print}
      </button>
      {children}
    </section>
  );
}
