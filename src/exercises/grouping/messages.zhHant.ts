// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { GroupingMessages } from './messages.en.ts';

export const zhHant: GroupingMessages = {
  times: '×{count, number}',
  merge: '合併',
  mergeSelected: '{count, plural, =0 {合併} =1 {合併} other {合併這#條}}',
  mergeSet: '合併：{names}',
  pickTwo: '勾選兩條以上再合併。',
  alike: '這幾條很像',
  notTheSame: '不是一回事',
  leaveSet: '不是一回事：{names}',
  split: '拆開',
  splitGroup: '拆開：{text}',
  rename: '這一組叫什麼',
  hide: '隱藏',
  hideEntry: '隱藏：{text}',
  select: '選中{text}',
  sentHere: '從前面的練習帶來{count, number}條',
  takeOut: '拿走',
  takeOutOf: '拿走：{text}',
};
