import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type OverviewMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, OverviewMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words about how far the preparation is, in one language. */
export function overviewWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
export type OverviewWords = ReturnType<typeof overviewWords>;
