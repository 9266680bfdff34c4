import { isChinese, type Language } from '#shared/content/language.ts';

/** Ratings, means and quartiles are said to one digit. */
export function figureIn(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
}

/** Sentences one after the other: Chinese full stops bring their own space. */
export function joined(sentences: readonly string[], language: Language): string {
  return sentences.join(isChinese(language) ? '' : ' ');
}
