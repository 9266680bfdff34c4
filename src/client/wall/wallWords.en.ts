export const en = {
  answered: '{ready, plural, one {answer} other {answers}}',
  tables: '{joined, plural, one {table} other {tables}}',
  atTables: 'Now at your table: agree on one',
  together: 'Write together at your table',
  open: 'Answer on your phone',
  soon: 'On your phone in a moment',
  closed: 'Closed. We look together in a moment.',
  grace: 'Closing',
  left: 'min left',
  over: 'Time is up',
  offline: 'The server does not answer. The picture stands.',
  renewed: 'The server has been renewed. Reload this window.',
  missing: 'This picture could not be fetched. Reload this window.',
  ended: 'This projector link has ended. Open a new one from the console.',
  waiting: 'Waiting for the server',
};

export type WallMessages = Record<keyof typeof en, string>;
