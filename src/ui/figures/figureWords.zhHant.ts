// Made from figureWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { FigureWords } from './figureWords.en.ts';

export const zhHant: FigureWords = {
  today: '現在',
  start: '開始',
  year: (year) => `${year}年`,
  doubles: (years) => `${years}年翻一番`,
  standsStill: '原地不動',
  customers: (name, first, last, years) => `${name}：${years}年裡，客戶從${first}到${last}。`,
  yearOf: (year, sum) => `第${year}年：${sum}`,
  before: (sum) => `第1年以前：${sum}`,
  letters: (word, letters, total) => `${word}：${letters}，加起來${total}`,
  comma: '，',
};
