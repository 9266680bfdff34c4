import type { RoomMessages } from './messages.en.ts';

export const zhHans: RoomMessages = {
  title: '场地图',
  screen: '屏幕',
  flipchart: '挂图架',
  door: '门',
  meters: (meters) => `${meters}米`,
  scale: (of) => `比例1∶${of}`,
  diagram: (seating, size) => `场地图。${seating}。${size}。`,
  notes: '给布置场地的人',
  tables: '桌',
  tablePlan: '座位表',
  unplaced: '还没定桌',
  nobody: '没有人要来：大家都回了“不来”。',
};
