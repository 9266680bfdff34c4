/** What is filled in in an invitee's letter: `{name}`. A sentence whose placeholder nobody has filled is left out. */
export const letterPlaceholders = [
  'name',
  'workshop',
  'title',
  'host',
  'date',
  'time',
  'hours',
  'venue',
  'address',
  'parking',
  'refreshments',
  'prework',
  'replyBy',
  'link',
  'contact',
  'deletedOn',
] as const;
export type LetterPlaceholder = (typeof letterPlaceholders)[number];

/** What is filled in in a certificate of attendance. */
export const certificatePlaceholders = [
  'name',
  'workshop',
  'title',
  'host',
  'date',
  'hours',
  'venue',
  'facilitators',
] as const;
export type CertificatePlaceholder = (typeof certificatePlaceholders)[number];
