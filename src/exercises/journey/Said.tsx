import type { ReactNode } from 'react';
import { languageOfWords } from '#exercises/languageOfWords.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { journey as kind } from './rules.ts';

/** One field in words: "Who looks after it: Maria". */
export function Said({ exercise, field, value, language }: SaidProps): ReactNode {
  const { label, text } = kind.say(exercise.options, field, value, language);
  return (
    <span lang={language}>
      <strong>{label}</strong> <span lang={languageOfWords(text, [language])}>{text}</span>
    </span>
  );
}
