import { isChinese, type Language } from '#shared/content/language.ts';
import { textWords } from './messages.ts';
import type { TextOptions, TextResult } from './schema.ts';

/** The result in words: how many wrote, shared, and keep what they wrote. */
export function resultSentence(
  { n, shared, kept }: TextResult,
  sharing: TextOptions['sharing'],
  language: Language,
): string {
  const words = textWords(language);
  if (n === 0) return words('none');
  if (sharing === 'never') return joined([words('onlyKept', { n }), words('neverKept')], language);
  if (sharing === 'always') return words('onlyKept', { n });
  return joined([words('sentence', { n, shared }), kept > 0 ? words('kept', { kept }) : ''], language);
}

/** The same for a head above cards: how many wrote and shared. */
export function shortSentence(
  { n, shared }: TextResult,
  sharing: TextOptions['sharing'],
  language: Language,
): string {
  const words = textWords(language);
  if (n === 0) return words('none');
  return sharing === 'choice' ? words('sentence', { n, shared }) : words('onlyKept', { n });
}

function joined(sentences: readonly string[], language: Language): string {
  return sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');
}
