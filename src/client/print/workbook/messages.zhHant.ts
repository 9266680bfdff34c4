// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { WorkbookMessages } from './messages.en.ts';

export const zhHant: WorkbookMessages = {
  title: '工作手冊',
  name: '姓名',
  table: '桌號',
  contents: '今天聊些什麼',
  notes: '隨手記',
  owners: { seat: '自己寫', table: '全桌一起寫', both: '先自己寫，再全桌一起寫' },
  written: { seat: '自己寫的', table: '全桌寫的', both: '自己寫的' },
  apart: '不寫名字，在手機上答，或者寫在單獨的卡片上。',
  minutes: (minutes) => `${minutes}分鐘`,
};
