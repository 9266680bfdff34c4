import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';
import { en, type PeopleMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

const messages: Readonly<Record<Language, PeopleMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words of the list of people in the room, in one language. */
export function peopleWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type PeopleWords = ReturnType<typeof peopleWords>;
