import type { Language } from '#shared/content/language.ts';
import { en, type HubMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the print page says. */
export const hubMessages: Readonly<Record<Language, HubMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
