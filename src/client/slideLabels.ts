import type { Localized } from '#shared/content/language.ts';
import type { Segment } from '#shared/content/workshop.ts';
import type { SlideLabels } from '#ui/slide/slideParts.ts';
import { en, type SlideWords } from './slideLabels.en.ts';
import { zhHans } from './slideLabels.zhHans.ts';
import { zhHant } from './slideLabels.zhHant.ts';

function inEvery(say: (words: SlideWords) => string): Localized {
  return { en: say(en), 'zh-Hans': say(zhHans), 'zh-Hant': say(zhHant) };
}

/** "Segment 6" and "25 min" in every language at once, for slides that show two. */
export function slideLabels({ number, minutes }: Pick<Segment, 'number' | 'minutes'>): SlideLabels {
  return {
    segment: inEvery((words) => {
      if (number === undefined) return words.pause;
      return number === 0 ? words.begin : words.segment(number);
    }),
    minutes: inEvery((words) => words.minutes(minutes)),
  };
}
