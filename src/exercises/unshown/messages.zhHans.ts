import type { UnshownMessages } from './messages.en.ts';

export const zhHans: UnshownMessages = {
  wall: '回答收到了，要一起看的会出现在这里。',
  page: '回答收到了，这里没有显示出来。',
};
