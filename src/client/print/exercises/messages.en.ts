export const en = {
  title: 'Exercises on paper',
  choose: 'Exercises to print',
  copies: '{count} copies',
  hintSeats: 'one a person, and one in ten to spare',
  hintTables: 'one a table, and one in ten to spare',
  name: 'Name',
  table: 'Table',
  anonymous: 'Anonymous: do not write your name.',
  code: 'Room code',
  date: 'Date',
  none: {
    title: 'No exercise is ticked',
    text: 'Tick those that you want on paper.',
  },
  empty: {
    title: 'There is no exercise to print',
    text: 'This session hides all of them, or its workshop has none.',
  },
};

export type ExercisesMessages = typeof en;
