import type { ReportWords } from './reportWords.en.ts';

export const zhHans: ReportWords = {
  headers: ['姓名', '桌', '企业', '练习', '问题', '字段', '回答', '状态', '是否公布'],
  statuses: { answered: '已答', late: '迟到', conflict: '与他人冲突，另存', removed: '已请离，不计入' },
  states: { shown: '公布', hidden: '已隐藏', held: '未过目，不公布' },
};
