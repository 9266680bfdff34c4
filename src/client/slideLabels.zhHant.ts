// Made from slideLabels.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { SlideWords } from './slideLabels.en.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const zhHant: SlideWords = {
  begin: '開場',
  pause: '會間',
  segment: (number) => `第${digits[number] ?? number}部分`,
  minutes: (minutes) => `${minutes}分鐘`,
};
