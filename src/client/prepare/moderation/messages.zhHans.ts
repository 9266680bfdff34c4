import type { ModerationFieldMessages } from './messages.en.ts';

export const zhHans: ModerationFieldMessages = {
  legend: '大家写的内容',
  hold: '给全场看之前',
  large: '超过{most}人时，你先过目',
  always: '总是你先过目',
  never: '直接公布',
  holdHint: '等你过目的都在控制台上：按S公布，按X隐藏。写的人自己一直看得到。',
  wordList: '一定要先过目的词',
  standard: '用自带的词表：中英文骂人话和脏话，共{count}个',
  own: '用这一场自己的词表',
  words: '一行一个词',
  wordsHint: '英文按整词找，词尾变化也算；中文只要出现就算。参加的人看不到这张表。',
  needWords: '最多{most}行，每行最多{longest}个字。',
};
