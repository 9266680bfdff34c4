// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { RunLogMessages } from './messages.en.ts';

export const zhHant: RunLogMessages = {
  heading: '實錄',
  segment: '環節',
  when: '時間',
  planned: '計劃',
  today: '改為',
  actual: '實際',
  difference: '相差',
  minutes: '各環節計劃和實際的分鐘數',
  total: '合計',
  told: '跟大家說的是{time}結束',
  toldReserve: '跟大家說的是{time}結束，留了{minutes, number}分鐘機動',
  moved: '改到{time}',
  ended: '{time}結束了',
  before: '還沒開始。',
  events: '什麼時候做了什麼',
  eventsNone: '還沒有記錄。',
  early: '計時開始前：{count, number}條',
  csv: '下載實錄（CSV）',
  loading: '正在讀取實錄。',
  problem: '沒讀到實錄。看看網路，再試一次。',
  again: '再試一次',
};
