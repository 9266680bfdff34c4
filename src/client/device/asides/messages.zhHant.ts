// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { DeviceAsideMessages } from './messages.en.ts';

export const zhHant: DeviceAsideMessages = {
  energyAsk: '現在精神怎麼樣？',
  low: '1：沒電了',
  high: '5：精神十足',
  level: '5 分裡的 {value} 分',
  energyQuiet: '誰選了幾，沒人看得到。',
  energyThanks: '謝謝，記下了 {value}。點別的就能改。',
  energyKept: '{value} 先存在這裡，連上網就算進去。',
  unclear: '這一頁我沒聽懂',
  unclearOn: '只計人數，不記名字；換頁就清零。',
  unclearKept: '先存在這裡，連上網就算進去。',
  later: '留到後面問',
  laterLabel: '留到後面的問題',
  laterHint: '主持人看得到是哪一桌，看不到是誰。',
  send: '傳送',
  sent: '發出去了，主持人會留到後面談。',
  kept: '先存在這臺裝置上，連上網會自己發出去。',
  own: '你留到後面的問題',
  waiting: '還沒發出',
  full: '你已經留了 {most} 個問題，不能再多了。',
};
