/** The words of the report that is downloaded. */
export interface ReportWords {
  readonly headers: readonly string[];
  /** By the status of an answer. */
  readonly statuses: Readonly<Record<string, string>>;
}

export const en: ReportWords = {
  headers: ['Name', 'Table', 'Business', 'Exercise', 'Question', 'Field', 'Answer', 'Status'],
  statuses: { answered: 'answered', late: 'late', conflict: 'kept beside another' },
};
