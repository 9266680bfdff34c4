import type { DeviceAsideMessages } from './messages.en.ts';

export const zhHans: DeviceAsideMessages = {
  energyAsk: '现在精神怎么样？',
  low: '1：没电了',
  high: '5：精神十足',
  level: '5 分里的 {value} 分',
  energyQuiet: '谁选了几，没人看得到。',
  energyThanks: '谢谢，记下了 {value}。点别的就能改。',
  energyKept: '{value} 先存在这里，连上网就算进去。',
  unclear: '这一页我没听懂',
  unclearOn: '只计人数，不记名字；换页就清零。',
  unclearKept: '先存在这里，连上网就算进去。',
  later: '留到后面问',
  laterLabel: '留到后面的问题',
  laterHint: '主持人看得到是哪一桌，看不到是谁。',
  send: '发送',
  sent: '发出去了，主持人会留到后面谈。',
  kept: '先存在这台设备上，连上网会自己发出去。',
  own: '你留到后面的问题',
  waiting: '还没发出',
  full: '你已经留了 {most} 个问题，不能再多了。',
};
