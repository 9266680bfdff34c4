// Made from messages.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { CertificateMessages } from './messages.en.ts';

export const zhHant: CertificateMessages = {
  title: '結業證書',
  facilitator: '主持人',
  date: '日期',
};
