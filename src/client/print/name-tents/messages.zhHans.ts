import type { NameTentsMessages } from './messages.en.ts';

export const zhHans: NameTentsMessages = {
  title: '名牌',
  name: '姓名',
};
