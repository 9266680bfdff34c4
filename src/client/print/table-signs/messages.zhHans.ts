import type { TableSignsMessages } from './messages.en.ts';

export const zhHans: TableSignsMessages = {
  title: '桌牌',
  table: '桌号',
  wifi: '连上Wi-Fi',
  network: '网络名',
  password: '密码',
  openNetwork: '不用密码',
  scanWifi: '扫码连上Wi-Fi：{name}',
  comeIn: '加入这一场',
  scan: '用相机扫码',
  open: '或打开网址',
  openOnly: '打开网址',
  scanJoin: '扫码加入这一场：{address}',
  code: '房间号',
  mobileData: '页面打不开？先关掉移动数据。',
};
