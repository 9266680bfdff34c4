import type { Language } from '#shared/content/language.ts';
import type { InBoth } from '#shared/export/checklist.ts';
import { en, type RoomMessages } from './messages.en.ts';
import { zhHans } from './messages.zhHans.ts';
import { zhHant } from './messages.zhHant.ts';

/** What stands on the diagram of the room. */
export const roomMessages: Readonly<Record<Language, RoomMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** One of the words in every language, for a page that shows several together. */
export function inEach(pick: (words: RoomMessages) => string): InBoth {
  return { en: pick(en), 'zh-Hans': pick(zhHans), 'zh-Hant': pick(zhHant) };
}
