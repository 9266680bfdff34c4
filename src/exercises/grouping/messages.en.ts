export const en = {
  times: '×{count, number}',
  merge: 'Merge',
  mergeSelected: '{count, plural, =0 {Merge} =1 {Merge} other {Merge these #}}',
  mergeSet: 'Merge: {names}',
  pickTwo: 'Tick two or more to merge them.',
  alike: 'These look alike',
  notTheSame: 'Not the same',
  leaveSet: 'Not the same: {names}',
  split: 'Split',
  splitGroup: 'Split: {text}',
  rename: 'Name of this group',
  hide: 'Hide',
  hideEntry: 'Hide: {text}',
  select: 'Select {text}',
  sentHere: '{count, plural, other {# sent here from earlier exercises}}',
  takeOut: 'Take out',
  takeOutOf: 'Take out: {text}',
} as const;

export type GroupingMessages = Record<keyof typeof en, string>;
