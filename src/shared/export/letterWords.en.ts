/** The letter of a workshop that has written none, and what any letter says of times and lengths. */
export interface LetterWords {
  readonly title: string;
  readonly dear: string;
  readonly asked: string;
  readonly facts: Readonly<
    Record<
      'when' | 'hours' | 'where' | 'address' | 'parking' | 'refreshments' | 'bring' | 'before',
      readonly [string, string]
    >
  >;
  readonly reply: string;
  readonly replyBy: string;
  readonly link: string;
  /** The same in a calendar, where it stands alone. */
  readonly calendarLink: string;
  readonly contact: string;
  readonly privacy: readonly [string, string];
  readonly closing: string;
  /** "3 hours 45 minutes" */
  readonly length: (hours: number, minutes: number) => string;
  /** A clock time and its zone. */
  readonly timeAndZone: (time: string, zone: string) => string;
  /** Between a name, a phone number and an address. */
  readonly separator: string;
  /** Between the sentences of a paragraph. */
  readonly space: string;
}

const hoursOf = (hours: number): string => (hours === 1 ? '1 hour' : `${hours} hours`);
const minutesOf = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

export const en: LetterWords = {
  title: 'You are invited: {workshop}',
  dear: 'Dear {name},',
  asked: 'We are taking half a day to work on how we serve people, and we would like you to be there.',
  facts: {
    when: ['When', '{date}, {time}'],
    hours: ['How long', '{hours}'],
    where: ['Where', '{venue}'],
    address: ['Address', '{address}'],
    parking: ['Parking', '{parking}'],
    refreshments: ['Refreshments', '{refreshments}'],
    bring: ['Bring', 'A charged phone or tablet: nothing to install, no account'],
    before: ['Before the day', '{prework}'],
  },
  reply: 'Tell us whether you will come, what you do not eat, and what would make the day easier for you.',
  replyBy: 'It helps us most by {replyBy}.',
  link: 'Your own page for this: {link}',
  calendarLink: 'Your reply: {link}',
  contact: 'Questions, or no internet at hand: {contact}',
  privacy: [
    'Your answer is for planning this day and nothing else.',
    'Only the people who prepare it see it, and it is deleted by {deletedOn}.',
  ],
  closing: 'We look forward to working with you.',
  length: (hours, minutes) =>
    [...(hours > 0 ? [hoursOf(hours)] : []), ...(minutes > 0 ? [minutesOf(minutes)] : [])].join(' '),
  timeAndZone: (time, zone) => `${time} (${zone})`,
  separator: ', ',
  space: ' ',
};
