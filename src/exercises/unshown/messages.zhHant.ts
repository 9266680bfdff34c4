// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { UnshownMessages } from './messages.en.ts';

export const zhHant: UnshownMessages = {
  wall: '回答收到了，要一起看的會出現在這裡。',
  page: '回答收到了，這裡沒有顯示出來。',
};
