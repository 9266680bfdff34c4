import type { Language } from '#shared/content/language.ts';
import { en, type RunLogWords } from './runLogWords.en.ts';
import { zhHans } from './runLogWords.zhHans.ts';
import { zhHant } from './runLogWords.zhHant.ts';

/** The words of the run log, by language. */
export const runLogWords: Readonly<Record<Language, RunLogWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
