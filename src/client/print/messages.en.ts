export const en = {
  checklist: 'Session checklist',
  facts: { workshop: 'Workshop', when: 'When', where: 'Where', people: 'People' },
  who: 'Who',
  doneOn: 'Done on',
  ticked: 'done',
  open: 'to do',
  foot: { session: 'session {code}', printed: 'printed {moment}', page: 'page ', of: ' of ', end: '' },
  toolbar: {
    label: 'Before you print',
    language: 'Language',
    paper: 'Paper',
    print: 'Print',
    letter: 'Letter',
  },
  loading: 'Fetching the checklist…',
  trouble: {
    reasons: {
      signedOut: {
        title: 'You are not signed in here',
        text: 'Sign in on this computer, then print the checklist from its session.',
      },
      gone: {
        title: 'There is no checklist at this address',
        text: 'The session or the workshop was removed, or the address is not complete.',
      },
      offline: {
        title: 'No connection to Halfday',
        text: 'The checklist prints once the connection is back. Nothing is lost.',
      },
      unreadable: {
        title: 'Halfday could not put this checklist together',
        text: 'The session is as it was. Wait a moment, then try again.',
      },
    },
    signIn: 'Sign in',
    sessions: 'Back to the sessions',
    again: 'Try again',
  },
  exercises: {
    title: 'Exercises on paper',
    loading: 'Fetching the exercises…',
    choose: 'Exercises to print',
    copies: '{count} copies',
    hintSeats: 'one a person, and one in ten to spare',
    hintTables: 'one a table, and one in ten to spare',
    name: 'Name',
    table: 'Table',
    anonymous: 'Anonymous: please do not write your name.',
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
    reasons: {
      signedOut: {
        title: 'You are not signed in here',
        text: 'Sign in on this computer, then print the exercises from their session.',
      },
      gone: {
        title: 'There are no exercises at this address',
        text: 'The session or the workshop was removed, or the address is not complete.',
      },
      offline: {
        title: 'No connection to Halfday',
        text: 'The exercises print once the connection is back. Nothing is lost.',
      },
      unreadable: {
        title: 'Halfday could not put these exercises together',
        text: 'The session is as it was. Wait a moment, then try again.',
      },
    },
  },
};

export type PrintMessages = typeof en;
