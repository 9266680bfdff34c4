import type { ReactNode } from 'react';
import { isChinese } from '#shared/content/language.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { letterSumKind } from './rules.ts';

/** One field's value in words: "Word: HARDWORK = 98". */
export function Said({ exercise, field, value, language }: SaidProps): ReactNode {
  const { label, text } = letterSumKind.say(exercise.options, field, value, language);
  return (
    <span lang={language}>
      {label}
      {isChinese(language) ? '：' : ': '}
      {text}
    </span>
  );
}
