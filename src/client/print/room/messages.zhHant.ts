// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { RoomMessages } from './messages.en.ts';

export const zhHant: RoomMessages = {
  title: '場地圖',
  screen: '螢幕',
  flipchart: '掛圖架',
  door: '門',
  meters: (meters) => `${meters}米`,
  scale: (of) => `比例1∶${of}`,
  diagram: (seating, size) => `場地圖。${seating}。${size}。`,
  notes: '給佈置場地的人',
  tables: '桌',
  tablePlan: '座位表',
  unplaced: '還沒定桌',
  nobody: '沒有人要來：大家都回了「不來」。',
};
