import type { SavingProblem } from '#shared/sync/protocol.ts';
import { StartProblem } from '#server/startProblem.ts';
import type { StorageProblem } from './storageProblem.ts';

/** Why a start cannot go on. @param where the folder or file for which there is no room */
export function diskIsFull(where: string, cause: unknown): StartProblem {
  return new StartProblem(
    `The disk of ${where} is full: make room on it, or choose another folder with HALFDAY_DATA, then start again.`,
    cause,
  );
}

/** What the terminal says to a start that a problem has ended. */
export function startSentence(problem: StorageProblem): string {
  const { reason, where } = problem;
  if (reason === 'full') return diskIsFull(where, problem).message;
  return reason === 'held'
    ? `The data file ${where} is held by another program: close that program, then start again.`
    : `The data file ${where} cannot be written: look after its disk, or choose another folder with HALFDAY_DATA, then start again.`;
}

const why: Readonly<Record<SavingProblem, (where: string) => string>> = {
  full: (where) => `the disk of ${where} is full. Make room on it, and saving goes on by itself`,
  'read-only': (where) => `${where} has become read-only. Make it writable, and saving goes on by itself`,
  held: (where) => `${where} is held by another program. Close that program, and saving goes on by itself`,
  gone: (where) =>
    `${where} was moved or removed while Halfday ran. What was saved before is written there again, as halfday-before-1.sqlite if another file took its place, unless the folder cannot be written. End Halfday with Ctrl+C, look at the folder, and start again`,
  failing: (where) => `the disk of ${where} fails. Look after it; saving goes on by itself once it works`,
};

/** What the terminal says when a running server can save nothing, and, for null, when it can again. */
export function savingSentence(problem: StorageProblem | null): string {
  if (problem === null) return 'Saving works again.';
  const { reason, where } = problem;
  return `Nothing can be saved now: ${why[reason](where)}. Phones keep their answers and send them again.`;
}
