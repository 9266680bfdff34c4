import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type ReasonMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, ReasonMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words around reasons in one language. */
export function reasonWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
