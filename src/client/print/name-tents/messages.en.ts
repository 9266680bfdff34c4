export const en = {
  title: 'Name tents',
  name: 'Name',
};

export type NameTentsMessages = typeof en;
