import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { type DeviceAsideMessages, en } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, DeviceAsideMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The words of what a device says beside its exercises, in one language. */
export function deviceAsideWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}
