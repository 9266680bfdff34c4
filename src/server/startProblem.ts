/** Why the server cannot start, as a sentence for the person at the terminal. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';

  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
  }
}
