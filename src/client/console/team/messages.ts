import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type TeamMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, TeamMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words about who drives, and about another machine, in one language. */
export function teamWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type TeamWords = ReturnType<typeof teamWords>;
