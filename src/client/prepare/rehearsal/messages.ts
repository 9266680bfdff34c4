import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type RehearsalMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, RehearsalMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words about rehearsing a session, in one language. */
export function rehearsalWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
