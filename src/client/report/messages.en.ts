/** What the room said beside its exercises, in the report. */
export const en = {
  parking: 'Parking lot',
  parkingCsv: 'Parking lot as CSV',
  parkingNone: 'No question was kept for later.',
  question: 'Question',
  who: 'Who',
  when: 'When',
  from: 'From',
  done: 'done',
  nobody: 'nobody yet',
  open: 'open',
  energy: 'Energy',
  energyCsv: 'Energy as CSV',
  energyRow: '{time}: mean {mean}, median {median}, n = {n, number}',
  energyFew: '{time}: too few to tell, n = {n, number}',
  unclear: 'Unclear slides',
  unclearRow: '{title}: {n, plural, one {one person} other {# people}} at most at one time',
};

export type ReportAsideMessages = typeof en;
