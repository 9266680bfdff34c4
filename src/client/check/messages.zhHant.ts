// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { CheckMessages } from './messages.en.ts';

export const zhHant: CheckMessages = {
  language: '語言',
  trying: '正在試著連到半日坊',
  reached: '連上半日坊了',
  number: '你的號碼',
  sayNumber: '告訴佈置會場的人：他的螢幕上也有這個號碼。',
  websocket: '到會場的線路通了。',
  polling: '到會場的線路能用，稍慢一點：這個網路只放行網頁。',
  none: '網頁打開了，到會場的線路沒通。關掉這臺手機上的VPN，再試一次。',
  took: '來回{ms, number}毫秒',
  halfReached: '只連上了一半',
  notListed: '地址沒寫全，這臺手機還沒列出來。掃QR Code，或者把地址打完整。',
  unknown: '會前檢查的頁面還沒開啟。一開啟，這臺手機就會自動出現在那裡。',
  many: '同時檢查的手機很多。等一下，會自動接著來。',
  offline: '網頁在，主機現在沒有回應。別離開會場的Wi-Fi：這臺手機會自動再試。',
  again: '再試一次',
  privacy: '只報手機種類、線路種類和快慢，半小時後就忘掉。',
};
