export const en = {
  title: 'Invitation letters',
  /** What the picture beside the address is, for those who do not see it. */
  scan: 'Opens your reply page: {address}',
};

export type LetterMessages = typeof en;
