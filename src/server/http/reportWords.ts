import type { Language } from '#shared/content/language.ts';
import { en, type ReportWords } from './reportWords.en.ts';
import { zhHans } from './reportWords.zhHans.ts';
import { zhHant } from './reportWords.zhHant.ts';

/** The words of the report that is downloaded, by language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
