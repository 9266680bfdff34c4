import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { type CheckMessages, en } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, CheckMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of the check page in one language. */
export function checkWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
