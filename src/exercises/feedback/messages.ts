import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type FeedbackMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, FeedbackMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of this kind in one language; several languages may be shown at once. */
export function feedbackWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
