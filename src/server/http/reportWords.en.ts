/** The words of the report that is downloaded. */
export interface ReportWords {
  readonly headers: readonly string[];
  /** By the status of an answer. */
  readonly statuses: Readonly<Record<string, string>>;
  /** What became of words that people wrote. */
  readonly states: Readonly<Record<'shown' | 'hidden' | 'held', string>>;
}

export const en: ReportWords = {
  headers: ['Name', 'Table', 'Business', 'Exercise', 'Question', 'Field', 'Answer', 'Status', 'For the room'],
  statuses: {
    answered: 'answered',
    late: 'late',
    conflict: 'kept beside another',
    removed: 'removed person: not counted',
  },
  states: { shown: 'shown', hidden: 'hidden', held: 'held back, not looked at' },
};
