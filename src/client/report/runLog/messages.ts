import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type RunLogMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, RunLogMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words around a run log, in one language. */
export function runLogMessages(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
