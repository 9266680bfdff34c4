import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type PreflightMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, PreflightMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The words of the pre-flight page in one language. */
export function preflightWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type PreflightWords = ReturnType<typeof preflightWords>;
