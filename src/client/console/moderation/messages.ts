import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type ModerationMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, ModerationMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of what people wrote, in one language. */
export function moderationWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
