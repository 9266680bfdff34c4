import type { WallMessages } from './wallWords.en.ts';

export const zhHans: WallMessages = {
  answered: '份回答',
  tables: '桌',
  atTables: '现在每桌商量出一个',
  together: '每桌一起写，用手机',
  open: '请在手机上回答',
  soon: '马上在手机上开始',
  closed: '已结束，马上一起看。',
  grace: '正在收尾',
  left: '分钟',
  over: '时间到',
  offline: '服务器没有回应，画面保持不变。',
  renewed: '服务器已经更新，请刷新这个窗口。',
  missing: '这个画面没能取到，请刷新这个窗口。',
  ended: '这个投影链接已失效，请从控制台打开新的。',
  waiting: '等待服务器',
};
