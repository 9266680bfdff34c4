import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import { en, type ActionPlanMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the printed action plan says besides what was written. */
export const actionPlanMessages: Readonly<Record<Language, ActionPlanMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inEach(pick: (words: ActionPlanMessages) => string): InBoth {
  return eachLanguage((language) => pick(actionPlanMessages[language]));
}
