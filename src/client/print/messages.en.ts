export const en = {
  foot: { session: 'session {code}', printed: 'printed {moment}', page: 'page ', of: ' of ', end: '' },
  toolbar: {
    label: 'Before you print',
    language: 'Language',
    paper: 'Paper',
    print: 'Print',
    letter: 'Letter',
    dialog: {
      sheet: 'In the print dialog: {paper}, {lies}, 100 %.',
      lies: { portrait: 'portrait', landscape: 'landscape' },
      numbered: 'Headers and footers on: they number the pages.',
      bare: 'Headers and footers off.',
    },
  },
  loading: 'Fetching the document…',
  trouble: {
    reasons: {
      signedOut: {
        title: 'You are not signed in here',
        text: 'Sign in on this computer, then print from the session’s page.',
      },
      gone: {
        title: 'There is no document at this address',
        text: 'The session or the workshop was removed, or the address is not complete.',
      },
      offline: {
        title: 'No connection to Halfday',
        text: 'The document prints once the connection is back. Nothing is lost.',
      },
      unreadable: {
        title: 'Halfday could not put this document together',
        text: 'The session is as it was. Wait a moment, then try again.',
      },
      empty: {
        title: 'There is nothing to print here',
        text: 'What this document is about is not there yet, or is hidden or left out.',
      },
    },
    signIn: 'Sign in',
    sessions: 'Back to the sessions',
    again: 'Try again',
  },
};

export type PrintMessages = typeof en;
