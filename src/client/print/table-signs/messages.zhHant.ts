// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { TableSignsMessages } from './messages.en.ts';

export const zhHant: TableSignsMessages = {
  title: '桌牌',
  table: '桌號',
  wifi: '連上Wi-Fi',
  network: '網路名',
  password: '密碼',
  openNetwork: '不用密碼',
  scanWifi: '掃碼連上Wi-Fi：{name}',
  comeIn: '加入這一場',
  scan: '用相機掃碼',
  open: '或開啟網址',
  openOnly: '開啟網址',
  scanJoin: '掃碼加入這一場：{address}',
  code: '房間代碼',
  mobileData: '頁面打不開？先關掉行動數據。',
};
