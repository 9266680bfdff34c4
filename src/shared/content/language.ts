/** The languages that content and interface are written in (BCP 47). */
export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** A value that exists once for each language of a workshop. */
export type Localized<T = string> = { readonly [L in Language]?: T };

/**
 * The value in the language asked for; else in the first language that has it.
 * Compiled content always has every language of its workshop, so the fallback serves only a device
 * that asks for a language which this workshop was never written in.
 */
export function inLanguage<T>(localized: Localized<T>, language: Language): T {
  const own = localized[language];
  if (own !== undefined) return own;
  for (const other of languages) {
    const value = localized[other];
    if (value !== undefined) return value;
  }
  throw new Error('A localized value has no language at all.');
}

/** Which of our languages a reader with these preferences (navigator.languages) wants. */
export function preferredLanguage(preferences: readonly string[], offered: readonly Language[]): Language {
  for (const preference of preferences) {
    const primary = preference.toLowerCase().split('-')[0];
    const match = offered.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (match) return match;
  }
  return offered[0] ?? 'en';
}
