// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ActionPlanMessages } from './messages.en.ts';

export const zhHant: ActionPlanMessages = {
  title: '行動計劃',
  action: '行動',
  who: '誰來做',
  when: '哪天之前',
  measure: '怎麼知道做到了',
  firstStep: '第一步',
  obstacle: '可能卡在哪裡',
  from: (origins) => `來自${origins}`,
  asked: { 30: '開始了嗎？', 60: '卡住了嗎？', 90: '見效了嗎？' },
  after: (days) => `${days}天后`,
  team: '團隊代表',
  manager: '主管',
  signedOn: '日期',
  listSeparator: '、',
};
