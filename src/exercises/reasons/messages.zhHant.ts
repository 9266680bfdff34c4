// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { ReasonMessages } from './messages.en.ts';

export const zhHant: ReasonMessages = {
  reasons: '理由',
  moreReasons: '另有{left, number}條理由',
  hide: '隱藏',
};
