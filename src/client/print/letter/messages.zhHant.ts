// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { LetterMessages } from './messages.en.ts';

export const zhHant: LetterMessages = {
  title: '邀請信',
  scan: '開啟您的回覆頁：{address}',
};
