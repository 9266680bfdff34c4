import type { LetterMessages } from './messages.en.ts';

export const zhHans: LetterMessages = {
  title: '邀请信',
  scan: '打开您的回复页：{address}',
};
