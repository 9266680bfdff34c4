import type { CheckMessages } from './messages.en.ts';

export const zhHans: CheckMessages = {
  language: '语言',
  trying: '正在试着连到半日坊',
  reached: '连上半日坊了',
  number: '你的号码',
  sayNumber: '告诉布置会场的人：他的屏幕上也有这个号码。',
  websocket: '到会场的线路通了。',
  polling: '到会场的线路能用，稍慢一点：这个网络只放行网页。',
  none: '网页打开了，到会场的线路没通。关掉这台手机上的VPN，再试一次。',
  took: '来回{ms, number}毫秒',
  halfReached: '只连上了一半',
  notListed: '地址没写全，这台手机还没列出来。扫二维码，或者把地址打完整。',
  unknown: '会前检查的页面还没打开。一打开，这台手机就会自动出现在那里。',
  many: '同时检查的手机很多。等一下，会自动接着来。',
  offline: '网页在，主机现在没有回应。别离开会场的Wi-Fi：这台手机会自动再试。',
  again: '再试一次',
  privacy: '只报手机种类、线路种类和快慢，半小时后就忘掉。',
};
