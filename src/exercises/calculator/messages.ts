import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { type CalculatorMessages, en } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, CalculatorMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of this kind in one language; several languages may be shown at once. */
export function calculatorWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
