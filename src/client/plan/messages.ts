import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type PlanMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, PlanMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of the page around the plan's sections. */
export function planWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
