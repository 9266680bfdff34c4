import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { type AsideMessages, en } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, AsideMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of what the room says beside its exercises, in one language. */
export function asideWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
