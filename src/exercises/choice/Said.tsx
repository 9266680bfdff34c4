import type { ReactNode } from 'react';
import { isChinese } from '#shared/content/language.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { choice } from './rules.ts';

/** One field's value in words: "Does it reach the customer? Strongly". */
export function Said({ exercise, field, value, language }: SaidProps): ReactNode {
  const { label, text } = choice.say(exercise.options, field, value, language);
  return (
    <span lang={language}>
      {label}
      {/[?？]$/.test(label) ? ' ' : isChinese(language) ? '：' : ': '}
      {text}
    </span>
  );
}
