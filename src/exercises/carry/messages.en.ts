export const en = {
  take: 'To {title}',
  taken: 'Taken along to {title}',
  takenShort: 'Taken along',
  takeOf: 'Take along to {title}: {text}',
  takenOf: 'Taken along to {title}: {text}. Press to take it out again.',
  seenThere: 'the room sees it there',
  nameSeen: '{name} ({seen})',
  menu: 'Take along',
  menuOf: 'Take along: {text}',
  menuTakenOf: 'Taken along: {text}',
  from: 'From: {title}',
  letGo: 'This was taken along to: {title}',
  letGoText: 'Take it out there too, or keep it there?',
  letGoOthers:
    'People took it along themselves. If you take it out, it leaves the wall; they keep it on their own page.',
  readsThere: 'It reads there: {text}',
  letGoBoth: 'Take it out there too',
  letGoHere: 'Keep it there',
  cancel: 'Cancel',
} as const;

export type CarryMessages = { readonly [Key in keyof typeof en]: string };
