/** What slides say of themselves, besides their content. */
export interface SlideWords {
  readonly begin: string;
  readonly segment: (number: number) => string;
  readonly minutes: (minutes: number) => string;
}

export const en: SlideWords = {
  begin: 'To begin',
  segment: (number) => `Segment ${number}`,
  minutes: (minutes) => `${minutes} min`,
};
