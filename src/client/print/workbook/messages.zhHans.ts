import type { WorkbookMessages } from './messages.en.ts';

export const zhHans: WorkbookMessages = {
  title: '工作手册',
  name: '姓名',
  table: '桌号',
  contents: '今天聊些什么',
  notes: '随手记',
  owners: { seat: '自己写', table: '全桌一起写', both: '先自己写，再全桌一起写' },
  written: { seat: '自己写的', table: '全桌写的', both: '自己写的' },
  apart: '不写名字，在手机上答，或者写在单独的卡片上。',
  minutes: (minutes) => `${minutes}分钟`,
};
