import type { ReasonMessages } from './messages.en.ts';

export const zhHans: ReasonMessages = {
  reasons: '理由',
  moreReasons: '另有{left, number}条理由',
  hide: '隐藏',
};
