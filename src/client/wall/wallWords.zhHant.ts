// Made from wallWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { WallMessages } from './wallWords.en.ts';

export const zhHant: WallMessages = {
  answered: '份回答',
  tables: '桌',
  atTables: '現在每桌商量出一個',
  together: '每桌一起寫，用手機',
  open: '請在手機上回答',
  soon: '馬上在手機上開始',
  closed: '已結束，馬上一起看。',
  grace: '正在收尾',
  left: '分鐘',
  over: '時間到',
  paused: '計時暫停',
  untilWeGoOn: '後繼續',
  weGoOn: '時間到，我們繼續',
  hostOffline: '會場的電腦離線了，畫面保持不變。',
  ownOffline: '這塊螢幕斷網了，畫面保持不變。',
  noAnswer: '會場的電腦沒有回應，畫面保持不變。',
  renewed: '伺服器已經更新，請重新整理這個視窗。',
  missing: '這個畫面沒能取到，請重新整理這個視窗。',
  ended: '這個投影連結已失效，請從控制台開啟新的。',
  rehearsal: '彩排',
  waiting: '等待伺服器',
};
