/** The words of the parking lot and the energy as they are downloaded. */
export interface AsideReportWords {
  readonly parking: readonly string[];
  readonly open: string;
  readonly done: string;
  readonly energy: readonly string[];
}

export const en: AsideReportWords = {
  parking: ['Question', 'Who', 'When', 'State', 'From', 'Parked at'],
  open: 'open',
  done: 'done',
  energy: ['Asked at', 'Answers', 'Mean', 'Median', '1', '2', '3', '4', '5'],
};
