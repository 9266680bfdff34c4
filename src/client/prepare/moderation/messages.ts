import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type ModerationFieldMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, ModerationFieldMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The words of a session's settings about what people write, in one language. */
export function moderationFieldWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
