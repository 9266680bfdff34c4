import { isChinese, type Language } from '#shared/content/language.ts';

/**
 * The language that somebody's own words are to be set and read out in, told by their script; Chinese as the
 * one of the languages around it writes it.
 */
export function languageOfWords(words: string, around: readonly Language[]): Language {
  if (!/\p{Script=Han}/u.test(words)) return 'en';
  return around.find(isChinese) ?? 'zh-Hans';
}
