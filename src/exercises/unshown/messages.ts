import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type UnshownMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, UnshownMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** What stands in the place of answers of which none is shown, in one language. */
export function unshownWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
