import type { ReactNode } from 'react';
import type { Language } from '#shared/content/language.ts';
import { messages } from './messages.ts';
import { papers, printLanguageName, printLanguages, type Paper, type PrintLanguage } from './printOptions.ts';

export interface PrintChoice {
  readonly language: PrintLanguage;
  readonly paper: Paper;
}

interface PrintChoicesProps {
  readonly choice: PrintChoice;
  /** The language that the labels are in. */
  readonly speaks: Language;
  readonly onChoose: (choice: PrintChoice) => void;
}

/** In which language and on which paper. */
export function PrintChoices({ choice, speaks, onChoose }: PrintChoicesProps): ReactNode {
  const { toolbar } = messages[speaks];
  const paperNames: Record<Paper, string> = { a4: 'A4', letter: toolbar.letter };
  return (
    <>
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
    </>
  );
}
