/** What a device says to the room beside its exercises. */
export const en = {
  energyAsk: 'How much energy do you have right now?',
  low: '1: flat',
  high: '5: full of it',
  level: '{value} of 5',
  energyQuiet: 'Nobody sees who says what.',
  energyThanks: 'Thank you: {value} it is. Another number changes it.',
  energyKept: '{value} is kept here, and counted once you are back online.',
  unclear: 'This is unclear to me',
  unclearOn: 'Counted without your name, until the slide changes.',
  unclearKept: 'Kept here, and counted once you are back online.',
  later: 'Ask for later',
  laterLabel: 'Your question for later',
  laterHint: 'The facilitator sees your table, not your name.',
  send: 'Send',
  sent: 'Sent. The facilitator keeps it for later.',
  kept: 'Kept on this device. It goes out by itself.',
  own: 'What you have asked for later',
  waiting: 'waits here',
  full: 'You have sent {most} questions for later, as many as there can be.',
};

export type DeviceAsideMessages = typeof en;
