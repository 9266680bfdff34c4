import type { ReasonMessages } from './messages.en.ts';

export const zhHans: ReasonMessages = {
  reasons: '理由',
  moreReasons: '另有{left, number}条理由',
  hide: '隐藏',
  show: '重新显示',
  hidden: '大家看不到',
};
