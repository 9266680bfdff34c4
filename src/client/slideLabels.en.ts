/** What slides say of themselves, besides their content. */
export interface SlideWords {
  readonly begin: string;
  /** Over the slide of a segment without a number. */
  readonly pause: string;
  readonly segment: (number: number) => string;
  readonly minutes: (minutes: number) => string;
}

export const en: SlideWords = {
  begin: 'To begin',
  pause: 'In between',
  segment: (number) => `Segment ${number}`,
  minutes: (minutes) => `${minutes} min`,
};
