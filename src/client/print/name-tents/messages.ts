import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { en, type NameTentsMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What a name tent says. */
export const nameTentsMessages: Readonly<Record<Language, NameTentsMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inEach(pick: (words: NameTentsMessages) => string): InBoth {
  return { en: pick(en), 'zh-Hans': pick(zhHans), 'zh-Hant': pick(zhHant) };
}
