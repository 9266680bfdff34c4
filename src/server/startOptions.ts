import path from 'node:path';
import { StartProblem } from './startProblem.ts';

/** What stands behind `halfday start`. */
export interface StartOptions {
  /** Where the data are copied to every minute; null where only HALFDAY_COPY may say so. */
  readonly copy: string | null;
  /** The folder with a copy that this machine goes on from. */
  readonly from: string | null;
}

/** @throws StartProblem with a sentence for the first word that does not fit. */
export function readStartOptions(words: readonly string[]): StartOptions {
  const found = new Map<string, string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name, given] = /^--(copy|from)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined)
      throw new StartProblem(`halfday start has no option ${word}; halfday --help names those that it has.`);
    const folder = given ?? rest.shift() ?? '';
    if (folder === '' || folder.startsWith('--'))
      throw new StartProblem(
        `--${name} needs the name of a folder behind it, for example --${name} /media/stick.`,
      );
    found.set(name, path.resolve(folder));
  }
  return { copy: found.get('copy') ?? null, from: found.get('from') ?? null };
}
