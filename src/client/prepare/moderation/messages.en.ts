export const en = {
  legend: 'What people write',
  hold: 'Before the room sees it',
  large: 'You look first, with more than {most} people',
  always: 'You always look first',
  never: 'It is shown at once',
  holdHint: 'What waits is on your console: S shows it, X hides it. The writer always sees it.',
  wordList: 'Words that always wait',
  standard: 'The list that Halfday brings, {count} insults and obscenities in English and Chinese',
  own: 'A list of this session’s own',
  words: 'One word or phrase a line',
  wordsHint:
    'English words are found whole, with their endings; Chinese ones anywhere. Participants never see this list.',
  needWords: 'At most {most} lines of {longest} characters each.',
} as const;

export type ModerationFieldMessages = { readonly [Key in keyof typeof en]: string };
