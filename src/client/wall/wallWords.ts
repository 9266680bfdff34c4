import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type WallMessages } from './wallWords.en.ts';
import { zhHans } from './wallWords.zhHans.ts';
import { zhHant } from './wallWords.zhHant.ts';

const messages: Readonly<Record<Language, WallMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** What the wall says, in one language; the wall shows two at once. */
export function wallWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
