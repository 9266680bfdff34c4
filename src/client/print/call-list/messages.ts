import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { en, type CallListMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the call list says. */
export const callListMessages: Readonly<Record<Language, CallListMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inEach(pick: (words: CallListMessages) => string): InBoth {
  return { en: pick(en), 'zh-Hans': pick(zhHans), 'zh-Hant': pick(zhHant) };
}
