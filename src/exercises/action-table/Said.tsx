import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { sayRow } from './sayRow.ts';

/** One field in words: "By when: Thu 10 Dec 2026". */
export function Said({ field, value, language }: SaidProps): ReactNode {
  const { label, text } = sayRow(field, value, language);
  return (
    <span lang={language}>
      <strong>{label}</strong> <span lang={languageOfWords(text, [language])}>{text}</span>
    </span>
  );
}
