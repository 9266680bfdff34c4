import type { ReportAsideMessages } from './messages.en.ts';

export const zhHans: ReportAsideMessages = {
  parking: '待议清单',
  parkingCsv: '下载待议清单 CSV',
  parkingNone: '没有留到后面的问题。',
  question: '问题',
  who: '谁来',
  when: '何时',
  from: '来自',
  done: '已解决',
  nobody: '还没定',
  open: '待解决',
  energy: '精神头',
  energyCsv: '下载精神头 CSV',
  energyRow: '{time}：平均 {mean}，中位数 {median}，n = {n, number}',
  energyFew: '{time}：人太少，不显示，n = {n, number}',
  unclear: '没听懂的页',
  unclearRow: '{title}：同时最多 {n} 人',
};
