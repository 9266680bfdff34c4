// Made from certificateWords.zhHans.ts by `npm run traditional`: change that file, or shared/content/traditionalTerms.ts.
import type { CertificateWords } from './certificateWords.en.ts';

export const zhHant: CertificateWords = {
  title: '結業證書',
  before: '茲證明',
  what: '參加了「{workshop}」工作坊，共{hours}。',
  whenAndWhere: ['日期：{date}。', '地點：{venue}。'],
};
