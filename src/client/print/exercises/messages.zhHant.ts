// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ExercisesMessages } from './messages.en.ts';

export const zhHant: ExercisesMessages = {
  title: '紙上練習',
  choose: '要列印的練習',
  copies: '{count}份',
  hintSeats: '每人一份，多備一成',
  hintTables: '每桌一份，多備一成',
  name: '姓名',
  table: '桌號',
  anonymous: '匿名填寫，不要寫名字。',
  code: '房間代碼',
  date: '日期',
  none: { title: '還沒有勾選練習', text: '勾選要印在紙上的練習。' },
  empty: { title: '沒有可列印的練習', text: '這一場隱藏了全部練習，或者工作坊裡沒有練習。' },
};
