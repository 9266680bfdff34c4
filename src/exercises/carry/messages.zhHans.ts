import type { CarryMessages } from './messages.en.ts';

export const zhHans: CarryMessages = {
  take: '带到{title}',
  taken: '已带到{title}',
  takenShort: '已带走',
  takeOf: '带到{title}：{text}',
  takenOf: '已带走，带到{title}：{text}。再按一次就拿出来。',
  seenThere: '到那边大家都看得到',
  nameSeen: '{name}（{seen}）',
  menu: '带走',
  menuOf: '带走：{text}',
  menuTakenOf: '已带走：{text}',
  from: '来自：{title}',
  letGo: '这条已经带到：{title}',
  letGoText: '那边也拿掉，还是留着？',
  letGoOthers: '有人自己带走了。拿掉以后，大屏幕上不再显示，他们自己的页面上还在。',
  readsThere: '那边写的是：{text}',
  letGoBoth: '那边也拿掉',
  letGoHere: '那边留着',
  cancel: '取消',
};
