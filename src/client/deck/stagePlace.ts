/** Where the stage is: a slide, and how many of its fragments show. */
export interface StagePlace {
  readonly slide: string;
  readonly step: number;
}
