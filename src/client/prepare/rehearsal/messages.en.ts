export const en = {
  heading: 'Rehearse',
  what: 'A copy of this session fills with invented people, who answer whatever you open. See every chart before the day. Nothing of it reaches this session.',
  howMany: 'How many people',
  people: '{count, number} people',
  start: 'Start a rehearsal',
  starting: 'The copy is being made',
  running: 'A rehearsal is on, with {count, number} invented people.',
  gone: 'A rehearsal is here; its invented people have left.',
  mark: 'Rehearsal',
  left: 'its people have left',
  console: 'Open its console',
  projector: 'Open its projector window',
  again: 'Begin anew',
  end: 'End it and remove the copy',
  full: 'Another rehearsal has the invented people that this computer can bear. End that one, or take fewer.',
  failed: 'That did not work. Look at the connection, then try again.',
} as const;

export type RehearsalMessages = Record<keyof typeof en, string>;
