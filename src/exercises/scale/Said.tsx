import type { ReactNode } from 'react';
import { isChinese } from '#shared/content/language.ts';
import type { SaidProps } from '#exercises/viewContract.ts';
import { scale } from './rules.ts';

/** One field's value in words: "Rating: 7", "Why? Check-in is slow". */
export function Said({ exercise, field, value, language }: SaidProps): ReactNode {
  const { label, text } = scale.say(exercise.options, field, value, language);
  return (
    <span lang={language}>
      {label}
      {/[?？]$/.test(label) ? ' ' : isChinese(language) ? '：' : ': '}
      {text}
    </span>
  );
}
