import type { Segment } from '#shared/content/workshop.ts';
import type { SlideLabels } from '#ui/slide/slideParts.ts';

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "Segment 6" and "25 min" in every language at once, for slides that show two. */
export function slideLabels({ number, minutes }: Pick<Segment, 'number' | 'minutes'>): SlideLabels {
  return {
    segment:
      number === 0
        ? { en: 'To begin', 'zh-Hans': '开场' }
        : { en: `Segment ${number}`, 'zh-Hans': `第${chineseDigits[number] ?? number}部分` },
    minutes: { en: `${minutes} min`, 'zh-Hans': `${minutes}分钟` },
  };
}
