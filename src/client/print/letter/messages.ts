import type { Language } from '#shared/content/language.ts';
import { en, type LetterMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What stands on a letter beside its own words. */
export const letterMessages: Readonly<Record<Language, LetterMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
