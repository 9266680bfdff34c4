// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ChecklistMessages } from './messages.en.ts';

export const zhHant: ChecklistMessages = {
  title: '檢查清單',
  facts: { workshop: '工作坊', when: '時間', where: '地點', people: '人數' },
  who: '承辦人',
  doneOn: '完成日期',
  ticked: '已完成',
  open: '待辦',
};
