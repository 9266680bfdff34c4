export interface ActionPlanMessages {
  readonly title: string;
  readonly action: string;
  readonly who: string;
  readonly when: string;
  readonly measure: string;
  readonly firstStep: string;
  readonly obstacle: string;
  readonly from: (origins: string) => string;
  /** Over the boxes, by days after the session. */
  readonly asked: Readonly<Record<30 | 60 | 90, string>>;
  /** Where no day is known yet. */
  readonly after: (days: number) => string;
  readonly team: string;
  readonly manager: string;
  readonly signedOn: string;
  readonly listSeparator: string;
}

export const en: ActionPlanMessages = {
  title: 'Action plan',
  action: 'Action',
  who: 'Who',
  when: 'By when',
  measure: 'How we know',
  firstStep: 'First step',
  obstacle: 'May get in the way',
  from: (origins) => `from ${origins}`,
  asked: { 30: 'Started?', 60: 'Stuck?', 90: 'Visible?' },
  after: (days) => `${days} days`,
  team: 'For the team',
  manager: 'Manager',
  signedOn: 'Date',
  listSeparator: ', ',
};
