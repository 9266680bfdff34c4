import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { en, type PrintMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the printed pages and their toolbar say. */
export const messages: Readonly<Record<Language, PrintMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inBoth(pick: (words: PrintMessages) => string): InBoth {
  return { en: pick(en), 'zh-Hans': pick(zhHans), 'zh-Hant': pick(zhHant) };
}

/** Puts values in place of the {names} of a message. */
export function filled(message: string, values: Readonly<Record<string, string>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
