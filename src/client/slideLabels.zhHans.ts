import type { SlideWords } from './slideLabels.en.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export const zhHans: SlideWords = {
  begin: '开场',
  pause: '会间',
  segment: (number) => `第${digits[number] ?? number}部分`,
  minutes: (minutes) => `${minutes}分钟`,
};
