import type { Language } from '#shared/content/language.ts';
import { en, type ReplyMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** The words of the reply page: few enough to come with it, so that a switch needs no network. */
export const replyMessages: Readonly<Record<Language, ReplyMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** A sentence with its {placeholders} filled. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
