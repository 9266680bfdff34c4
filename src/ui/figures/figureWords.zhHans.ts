import type { FigureWords } from './figureWords.en.ts';

export const zhHans: FigureWords = {
  today: '现在',
  start: '开始',
  year: (year) => `${year}年`,
  doubles: (years) => `${years}年翻一番`,
  standsStill: '原地不动',
  customers: (name, first, last, years) => `${name}：${years}年里，客户从${first}到${last}。`,
  yearOf: (year, sum) => `第${year}年：${sum}`,
  before: (sum) => `第1年以前：${sum}`,
  letters: (word, letters, total) => `${word}：${letters}，加起来${total}`,
  comma: '，',
};
