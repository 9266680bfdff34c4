// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { NameTentsMessages } from './messages.en.ts';

export const zhHant: NameTentsMessages = {
  title: '名牌',
  name: '姓名',
};
