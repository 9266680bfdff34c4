import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type ReportAsideMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, ReportAsideMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The report's words for what the room said beside its exercises, in one language. */
export function reportAsideWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
