export interface WorkbookMessages {
  readonly title: string;
  readonly name: string;
  readonly table: string;
  readonly contents: string;
  readonly notes: string;
  /** Over a form, by whose it is. */
  readonly owners: Readonly<Record<'seat' | 'table' | 'both', string>>;
  /** Over a form that somebody has filled in. */
  readonly written: Readonly<Record<'seat' | 'table' | 'both', string>>;
  /** An exercise that is answered without a name. */
  readonly apart: string;
  readonly minutes: (minutes: number) => string;
}

export const en: WorkbookMessages = {
  title: 'Workbook',
  name: 'Name',
  table: 'Table',
  contents: 'What we will cover',
  notes: 'Notes',
  owners: { seat: 'On your own', table: 'At your table', both: 'On your own, then at your table' },
  written: { seat: 'What you wrote', table: 'What your table wrote', both: 'What you wrote' },
  apart: 'Answered without a name, on your phone or on a card of its own.',
  minutes: (minutes) => `${minutes} min`,
};
