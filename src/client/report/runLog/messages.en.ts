/** The run log on the console and in the report. */
export const en = {
  heading: 'Run log',
  segment: 'Segment',
  when: 'When',
  planned: 'Planned',
  today: 'Changed',
  actual: 'Actual',
  difference: 'Off by',
  minutes: 'Minutes planned and minutes spent, segment by segment',
  total: 'Together',
  told: 'People were told {time}',
  toldReserve: 'People were told {time}, with {minutes, number} min reserve',
  moved: 'moved to {time}',
  ended: 'ended {time}',
  before: 'The room has not begun.',
  events: 'What was done when',
  eventsNone: 'Nothing yet.',
  early: 'Before the clock began: {count, number}',
  csv: 'Run log as CSV',
  loading: 'The run log is being read.',
  problem: 'The run log did not come. Look at the connection, then try again.',
  again: 'Try again',
} as const;

export type RunLogMessages = Record<keyof typeof en, string>;
