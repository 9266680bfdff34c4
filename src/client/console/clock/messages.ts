import { useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';
import { type ClockMessages, en } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, ClockMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of the day's clock and its agenda in one language. */
export function clockWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type ClockWords = ReturnType<typeof clockWords>;

/** The same in the reader's language. */
export function useClockWords(): ClockWords {
  const { language } = useLanguage();
  return useMemo(() => clockWords(language), [language]);
}
