import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type PlaceMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, PlaceMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words about the place in one language. */
export function placeWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
