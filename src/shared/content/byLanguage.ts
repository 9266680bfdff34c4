import type { Language, Localized } from './language.ts';

/** The same thing in each language, the workshop's first language first. */
export type ByLanguage<T> = readonly [readonly [Language, T], ...ReadonlyArray<readonly [Language, T]>];

/** One part of it by language, where it is there. */
export function localize<T, Part>(
  texts: ByLanguage<T>,
  pick: (text: T) => Part | undefined,
): Localized<Part> {
  const found: { [L in Language]?: Part } = {};
  for (const [language, text] of texts) {
    const part = pick(text);
    if (part !== undefined) found[language] = part;
  }
  return found;
}
