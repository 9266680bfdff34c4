import type { Language } from '#shared/content/language.ts';
import type { InBoth } from './checklist.ts';

/** The same worked out for every language of the interface. */
export function eachLanguage<T>(make: (language: Language) => T): InBoth<T> {
  return { en: make('en'), 'zh-Hans': make('zh-Hans'), 'zh-Hant': make('zh-Hant') };
}
