/** Takes one problem of the file at hand; the line is 1-based, the message says what to do. */
export type Report = (line: number, message: string) => void;

/** Some lines of a file, and the 1-based line on which they begin. */
export interface Part {
  readonly line: number;
  readonly text: string;
}
