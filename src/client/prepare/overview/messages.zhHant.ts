// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { OverviewMessages } from './messages.en.ts';

export const zhHant: OverviewMessages = {
  heading: '要準備的',
  by: '{date}前',
  inTheRoom: '到了現場',
  invitations: '邀請',
  nobodyListed: '名單上還沒有人',
  sent: '發出{count, number}份',
  notSent: '{count, number}份沒發',
  yes: '來{count, number}人',
  no: '不來{count, number}人',
  open: '未回覆{count, number}人',
  callsWeek: '提前一週打電話',
  callsDay: '前一天打電話',
  reached: '{all, number}人，打通{count, number}人',
  notYet: '還沒開始',
  checklist: '檢查清單',
  done: '{all, number}項，做完{done, number}項',
  next: '接下來：{task}',
  nextOwned: '接下來：{task}（{owner}）',
  allDone: '都做完了',
  overdue: '{count, number}項過期',
  late: '過期了',
  preflight: '會前檢查',
  preflightText: '投影、現場網路上的手機、時鐘',
  check: '檢查',
};
