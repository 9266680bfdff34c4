// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { RehearsalMessages } from './messages.en.ts';

export const zhHant: RehearsalMessages = {
  heading: '彩排',
  what: '複製一份本場，裡面坐滿虛擬學員，你開什麼他們答什麼。上場前把每張圖都看一遍，不會動到正式的這一場。',
  howMany: '多少人',
  people: '{count, number}人',
  start: '開始彩排',
  starting: '正在準備',
  running: '彩排正在進行，有{count, number}位虛擬學員。',
  gone: '彩排還在，虛擬學員已經走了。',
  mark: '彩排',
  left: '虛擬學員已走',
  console: '打開彩排控制台',
  projector: '打開彩排投影視窗',
  again: '重新彩排',
  end: '結束彩排，刪掉副本',
  full: '另一場彩排佔著虛擬學員，這台電腦帶不動更多。先結束那一場，或者少選幾位。',
  failed: '沒有成功。看看網路，再試一次。',
};
