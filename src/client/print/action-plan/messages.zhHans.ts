import type { ActionPlanMessages } from './messages.en.ts';

export const zhHans: ActionPlanMessages = {
  title: '行动计划',
  action: '行动',
  who: '谁来做',
  when: '哪天之前',
  measure: '怎么知道做到了',
  firstStep: '第一步',
  obstacle: '可能卡在哪里',
  from: (origins) => `来自${origins}`,
  asked: { 30: '开始了吗？', 60: '卡住了吗？', 90: '见效了吗？' },
  after: (days) => `${days}天后`,
  team: '团队代表',
  manager: '主管',
  signedOn: '日期',
  listSeparator: '、',
};
