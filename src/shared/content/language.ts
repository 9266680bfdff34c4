/**
 * The languages of content and interface (BCP 47). English and Simplified Chinese are written by people;
 * Traditional Chinese is made from the Simplified (docs/decisions/0010).
 */
export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** What authors write in; the rest is made from it. */
export const writtenLanguages = ['en', 'zh-Hans'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** A value that exists once for each language of a workshop. */
export type Localized<T = string> = { readonly [L in Language]?: T };

/** Where to look for a text: the language itself, then the other writing of Chinese before English. */
const lookedUpIn: Readonly<Record<Language, readonly Language[]>> = {
  en: ['en', 'zh-Hans', 'zh-Hant'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
};

/**
 * The value in the language asked for; else in the nearest language that has it.
 * Compiled content always has every language of its workshop, so the fallback serves only a device
 * that asks for a language which this workshop was never written in.
 */
export function inLanguage<T>(localized: Localized<T>, language: Language): T {
  const nearest = nearestLanguage(localized, language);
  const value = nearest && localized[nearest];
  if (value === undefined) throw new Error('A localized value has no language at all.');
  return value;
}

/** The language in which a value is there, as near as can be to the one asked for; undefined when in none. */
export function nearestLanguage(localized: Localized<unknown>, language: Language): Language | undefined {
  return lookedUpIn[language].find((other) => localized[other] !== undefined);
}

/** The Chinese that is read there is Traditional: Taiwan, Hong Kong, Macau, or whoever says so. */
const readsTraditional = /^zh-(?:hant|tw|hk|mo)\b/;

/** The language of ours that a browser's or a system's language tag stands for. */
function languageOfTag(tag: string): Language | undefined {
  const lower = tag.toLowerCase().replaceAll('_', '-');
  const primary = lower.split('-')[0];
  if (primary === 'zh') return readsTraditional.test(lower) ? 'zh-Hant' : 'zh-Hans';
  return languages.find((language) => language === primary);
}

/**
 * Which of the languages offered a reader with these preferences (navigator.languages) wants: the first one
 * that is offered, where either writing of Chinese stands in for the other.
 */
export function preferredLanguage(preferences: readonly string[], offered: readonly Language[]): Language {
  for (const preference of preferences) {
    const wanted = languageOfTag(preference);
    if (!wanted) continue;
    if (offered.includes(wanted)) return wanted;
    const other = offered.find((language) => isChinese(language) && isChinese(wanted));
    if (other) return other;
  }
  return offered[0] ?? 'en';
}

/** Whether a language sets its words without spaces, in full-width punctuation. */
export function isChinese(language: Language): boolean {
  return language !== 'en';
}
