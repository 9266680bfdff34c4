// Made from reportWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ReportWords } from './reportWords.en.ts';

export const zhHant: ReportWords = {
  headers: ['姓名', '桌', '企業', '練習', '問題', '欄位', '回答', '狀態', '是否公佈'],
  statuses: { answered: '已答', late: '遲到', conflict: '與他人衝突，另存', removed: '已請離，不計入' },
  states: { shown: '公佈', hidden: '已隱藏', held: '未過目，不公佈' },
};
