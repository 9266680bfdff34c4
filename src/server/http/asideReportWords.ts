import type { Language } from '#shared/content/language.ts';
import { type AsideReportWords, en } from './asideReportWords.en.ts';
import { zhHans } from './asideReportWords.zhHans.ts';
import { zhHant } from './asideReportWords.zhHant.ts';

/** The words of what is downloaded beside the answers, by language. */
export const asideReportWords: Readonly<Record<Language, AsideReportWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
