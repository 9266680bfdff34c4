import type { CertificateWords } from './certificateWords.en.ts';

export const zhHans: CertificateWords = {
  title: '结业证书',
  before: '兹证明',
  what: '参加了“{workshop}”工作坊，共{hours}。',
  whenAndWhere: ['日期：{date}。', '地点：{venue}。'],
};
