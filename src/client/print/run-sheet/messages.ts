import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import { en, type RunSheetMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the run sheet says besides the workshop's content. */
export const runSheetMessages: Readonly<Record<Language, RunSheetMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inEach(pick: (words: RunSheetMessages) => string): InBoth {
  return eachLanguage((language) => pick(runSheetMessages[language]));
}
