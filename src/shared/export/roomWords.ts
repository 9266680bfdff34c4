import type { Language } from '#shared/content/language.ts';
import { en, type RoomWords } from './roomWords.en.ts';
import { zhHans } from './roomWords.zhHans.ts';
import { zhHant } from './roomWords.zhHant.ts';

/** What is said beside the room's diagram, for the venue and for those who set the room. */
export const roomWords: Readonly<Record<Language, RoomWords>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
