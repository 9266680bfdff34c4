import type { Language } from '#shared/content/language.ts';

/** Each language's name for itself, so that one finds it who reads no other. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** The same where there is no room. */
export const shortLanguageNames: Readonly<Record<Language, string>> = {
  en: 'EN',
  'zh-Hans': '简',
  'zh-Hant': '繁',
};
