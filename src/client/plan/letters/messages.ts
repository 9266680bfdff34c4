import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type LettersMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, LettersMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of this section. */
export function lettersWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
export type LettersWords = ReturnType<typeof lettersWords>;
