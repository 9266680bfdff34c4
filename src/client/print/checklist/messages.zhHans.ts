import type { ChecklistMessages } from './messages.en.ts';

export const zhHans: ChecklistMessages = {
  title: '检查清单',
  facts: { workshop: '工作坊', when: '时间', where: '地点', people: '人数' },
  who: '经办人',
  doneOn: '完成日期',
  ticked: '已完成',
  open: '待办',
};
