import type { Language } from '#shared/content/language.ts';
import { en, type PrintMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the printed pages have in common: their margins, their toolbar, and what stands in their place. */
export const messages: Readonly<Record<Language, PrintMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** Puts values in place of the {names} of a message. */
export function filled(message: string, values: Readonly<Record<string, string>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
