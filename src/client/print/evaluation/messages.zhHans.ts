import type { EvaluationMessages } from './messages.en.ts';

export const zhHans: EvaluationMessages = {
  title: '评价表',
  handIn: '不写名字，写完对折，投进门口的盒子。手机上答过的，这张就不用写了。',
  none: '这一场没有评价：藏起来了，或者工作坊里没有。',
};
