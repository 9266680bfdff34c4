export const en = {
  title: 'Sign-in sheet',
  name: 'Name',
  company: 'Company',
  table: 'Table',
  signature: 'Signature',
  walkIns: 'Not on the list? Write yourself in',
  only: 'For attendance only: no phone or ID number is needed.',
};

export type SignInMessages = typeof en;
