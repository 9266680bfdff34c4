// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { PatternMessages } from './messages.en.ts';

export const zhHant: PatternMessages = {
  name: '投影測試圖',
  smallest: '最小的一行字，看得清嗎？',
  edges: '四個角都在嗎？圓是圓的嗎？',
  safe: '要緊的都在虛線以內',
  size: '{width} × {height} · {ratio}',
  theme: '換明暗',
  fill: '填滿螢幕',
  end: '結束',
  ended: '可以關掉這個視窗了。',
};
