export const en = {
  title: 'Certificates',
  facilitator: 'Facilitator',
  date: 'Date',
};

export type CertificateMessages = typeof en;
