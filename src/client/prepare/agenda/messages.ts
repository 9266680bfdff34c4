import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type AgendaFieldMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, AgendaFieldMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The words of the agenda in a session's settings, in one language. */
export function agendaFieldWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
