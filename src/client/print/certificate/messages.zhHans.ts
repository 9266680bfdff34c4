import type { CertificateMessages } from './messages.en.ts';

export const zhHans: CertificateMessages = {
  title: '结业证书',
  facilitator: '主持人',
  date: '日期',
};
