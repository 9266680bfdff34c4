// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { CarryMessages } from './messages.en.ts';

export const zhHant: CarryMessages = {
  take: '帶到{title}',
  taken: '已帶到{title}',
  takenShort: '已帶走',
  takeOf: '帶到{title}：{text}',
  takenOf: '已帶走，帶到{title}：{text}。再按一次就拿出來。',
  seenThere: '到那邊大家都看得到',
  nameSeen: '{name}（{seen}）',
  menu: '帶走',
  menuOf: '帶走：{text}',
  menuTakenOf: '已帶走：{text}',
  from: '來自：{title}',
  letGo: '這條已經帶到：{title}',
  letGoText: '那邊也拿掉，還是留著？',
  letGoOthers: '有人自己帶走了。拿掉以後，大螢幕上不再顯示，他們自己的頁面上還在。',
  readsThere: '那邊寫的是：{text}',
  letGoBoth: '那邊也拿掉',
  letGoHere: '那邊留著',
  cancel: '取消',
};
