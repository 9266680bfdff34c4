// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ModerationFieldMessages } from './messages.en.ts';

export const zhHant: ModerationFieldMessages = {
  legend: '大家寫的內容',
  hold: '給全場看之前',
  large: '超過{most}人時，你先過目',
  always: '總是你先過目',
  never: '直接公佈',
  holdHint: '等你過目的都在控制台上：按S公佈，按X隱藏。寫的人自己一直看得到。',
  wordList: '一定要先過目的詞',
  standard: '用自帶的詞表：中英文罵人話和髒話，共{count}個',
  own: '用這一場自己的詞表',
  words: '一行一個詞',
  wordsHint: '英文按整詞找，詞尾變化也算；中文只要出現就算。參加的人看不到這張表。',
  needWords: '最多{most}行，每行最多{longest}個字。',
};
