import type { AsideReportWords } from './asideReportWords.en.ts';

export const zhHans: AsideReportWords = {
  parking: ['问题', '谁来', '何时', '状态', '来自', '提出时间'],
  open: '待解决',
  done: '已解决',
  energy: ['时间', '回答人数', '平均', '中位数', '1', '2', '3', '4', '5'],
};
