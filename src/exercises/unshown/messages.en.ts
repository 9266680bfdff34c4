export const en = {
  wall: 'Answers are in. What we look at comes up here.',
  page: 'Answers are in. None of them is shown here.',
} as const;

export type UnshownMessages = Record<keyof typeof en, string>;
