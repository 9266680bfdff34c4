import type { Language } from '#shared/content/language.ts';
import { en, type ChecklistWords } from './checklistWords.en.ts';
import { zhHans } from './checklistWords.zhHans.ts';
import { zhHant } from './checklistWords.zhHant.ts';

/** The words that the checklist itself brings along; the rest is the workshop's content. */
export const checklistWords: Readonly<Record<Language, ChecklistWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
