// Made from asideReportWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { AsideReportWords } from './asideReportWords.en.ts';

export const zhHant: AsideReportWords = {
  parking: ['問題', '誰來', '何時', '狀態', '來自', '提出時間'],
  open: '待解決',
  done: '已解決',
  energy: ['時間', '回答人數', '平均', '中位數', '1', '2', '3', '4', '5'],
};
