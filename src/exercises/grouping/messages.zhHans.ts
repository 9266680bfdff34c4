import type { GroupingMessages } from './messages.en.ts';

export const zhHans: GroupingMessages = {
  times: '×{count, number}',
  merge: '合并',
  mergeSelected: '{count, plural, =0 {合并} =1 {合并} other {合并这#条}}',
  mergeSet: '合并：{names}',
  pickTwo: '勾选两条以上再合并。',
  alike: '这几条很像',
  notTheSame: '不是一回事',
  leaveSet: '不是一回事：{names}',
  split: '拆开',
  splitGroup: '拆开：{text}',
  rename: '这一组叫什么',
  hide: '隐藏',
  hideEntry: '隐藏：{text}',
  select: '选中{text}',
  sentHere: '从前面的练习带来{count, number}条',
  takeOut: '拿走',
  takeOutOf: '拿走：{text}',
};
