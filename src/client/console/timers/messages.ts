import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type TimerMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, TimerMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of the console's timers in one language. */
export function timerWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
