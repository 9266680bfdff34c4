import { shortened } from '#exercises/quadrant/shortened.ts';

/** A text cut to about so many ems, after a whole word, with an ellipsis where it was longer. */
export function cutWords(text: string, ems: number): string {
  const whole = shortened(text, Infinity);
  const cut = shortened(text, ems);
  if (cut === whole) return cut;
  const next = whole.slice(cut.length - 1, cut.length);
  return /[A-Za-z]/.test(next) ? cut.replace(/\s+[A-Za-z'’-]+…$/, '…') : cut;
}
