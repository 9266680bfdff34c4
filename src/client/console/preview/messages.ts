import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type PreviewMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, PreviewMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of what the console shows before the room sees it, of its undo and of its controls, in one language. */
export function previewWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type PreviewWords = ReturnType<typeof previewWords>;
