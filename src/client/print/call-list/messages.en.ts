export const en = {
  title: 'Call list',
  say: 'What to say',
  /** Two sentences to say aloud, with the session's own facts. */
  when: '“We meet on {date}, {hours}, at {place}.”',
  ask: '“{parking}Is there anything you do not eat, or that you need in the room?”',
  parking: 'Parking: {parking}. ',
  place: '{venue}, {address}',
  who: 'Name and phone',
  reply: 'Reply, needs, notes',
  week: 'A week before',
  day: 'The day before',
  outcomes: { reached: 'reached', message: 'left word', missed: 'no answer' },
  ticked: 'yes: {outcome}',
  open: 'not yet: {outcome}',
  replies: { open: 'no reply yet', yes: 'coming', no: 'not coming' },
  diet: 'eats: {words}',
  access: 'needs: {words}',
  noPhone: 'No phone number yet: ask by e-mail',
  declinedOne: 'One person said no and is not on this list.',
  declinedMany: '{count} people said no and are not on this list.',
};

export type CallListMessages = typeof en;
