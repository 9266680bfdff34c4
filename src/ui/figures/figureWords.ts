import type { Language } from '#shared/content/language.ts';
import { en, type FigureWords } from './figureWords.en.ts';
import { zhHans } from './figureWords.zhHans.ts';
import { zhHant } from './figureWords.zhHant.ts';

const words: Readonly<Record<Language, FigureWords>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The few words that drawings bring themselves; all others are the slide's. */
export function figureWords(language: Language): FigureWords {
  return words[language];
}
