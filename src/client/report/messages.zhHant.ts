// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ReportAsideMessages } from './messages.en.ts';

export const zhHant: ReportAsideMessages = {
  parking: '待議清單',
  parkingCsv: '下載待議清單 CSV',
  parkingNone: '沒有留到後面的問題。',
  question: '問題',
  who: '誰來',
  when: '何時',
  from: '來自',
  done: '已解決',
  nobody: '還沒定',
  open: '待解決',
  energy: '精神頭',
  energyCsv: '下載精神頭 CSV',
  energyRow: '{time}：平均 {mean}，中位數 {median}，n = {n, number}',
  energyFew: '{time}：人太少，不顯示，n = {n, number}',
  unclear: '沒聽懂的頁',
  unclearRow: '{title}：同時最多 {n} 人',
};
