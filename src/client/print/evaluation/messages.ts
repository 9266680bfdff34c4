import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { eachLanguage } from '#shared/export/eachLanguage.ts';
import { en, type EvaluationMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What the evaluation form says besides what was written. */
export const evaluationMessages: Readonly<Record<Language, EvaluationMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inEach(pick: (words: EvaluationMessages) => string): InBoth {
  return eachLanguage((language) => pick(evaluationMessages[language]));
}
