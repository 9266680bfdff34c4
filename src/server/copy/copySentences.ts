import type { CopyProblem } from '#shared/session/copies.ts';

const why: Readonly<Record<CopyProblem, (folder: string) => string>> = {
  gone: (folder) => `there is no folder ${folder}. Put the stick back, or make the folder`,
  full: (folder) => `the disk of ${folder} is full. Make room on it`,
  'read-only': (folder) => `${folder} cannot be written. Make it writable`,
  failing: (folder) => `${folder} takes no copy. Look after that disk, or put another one in its place`,
};

/** What the terminal says when copies of the data no longer come to be, and, for null, when they do again. */
export function copySentence(problem: CopyProblem | null, folder: string): string {
  if (problem === null) return `Copies go to ${folder} again.`;
  return `No copy can be made now: ${why[problem](folder)}, and copying goes on by itself. The room goes on meanwhile.`;
}
