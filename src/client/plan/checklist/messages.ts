import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type ChecklistMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, ChecklistMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of the checklist in one language. */
export function checklistSectionWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
