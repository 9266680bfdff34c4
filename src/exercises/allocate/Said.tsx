import type { ReactNode } from 'react';
import { isChinese } from '#shared/content/language.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { allocate } from './rules.ts';

/** One field's value in words: "They moved away: 10 points". */
export function Said({ exercise, field, value, language }: SaidProps): ReactNode {
  const { label, text } = allocate.say(exercise.options, field, value, language);
  return (
    <span lang={language}>
      {label}
      {isChinese(language) ? '：' : ': '}
      {text}
    </span>
  );
}
