// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { EvaluationMessages } from './messages.en.ts';

export const zhHant: EvaluationMessages = {
  title: '評價表',
  handIn: '不寫名字，寫完對摺，投進門口的盒子。手機上答過的，這張就不用寫了。',
  none: '這一場沒有評價：藏起來了，或者工作坊裡沒有。',
};
