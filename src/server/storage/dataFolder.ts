import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartProblem } from '#server/startProblem.ts';
import { hasNoRoom } from './sqliteReason.ts';
import { diskIsFull } from './storageSentences.ts';

export interface DataFolder {
  readonly file: string;
  release(): void;
}

/**
 * Makes the folder and claims it for this process. The claim is an open exclusive transaction in a file of
 * its own: the operating system lets go of it however the process ends, so that a crash leaves no stale lock.
 * @throws StartProblem when the folder cannot be written or another server holds it.
 */
export function claimDataFolder(folder: string): DataFolder {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    if (hasNoRoom(folder)) throw diskIsFull(folder, error);
    throw new StartProblem(
      `The folder ${folder} cannot be written: give yourself the right to write there, or choose another with HALFDAY_DATA.`,
      error,
    );
  }
  const lock = openLock(path.join(folder, 'lock.sqlite'), folder);
  return { file: dataFile(folder), release: () => lock.close() };
}

/** Where a data folder keeps all but the lock. */
export function dataFile(folder: string): string {
  return path.join(folder, 'halfday.sqlite');
}

/** Folder by folder: mkdir's own recursion never ends where one exists that takes no entries, such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

function openLock(file: string, folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    const locked = error instanceof Error && /locked|busy/i.test(error.message);
    if (!locked && hasNoRoom(file)) throw diskIsFull(folder, error);
    throw new StartProblem(
      locked
        ? `Another Halfday server already uses ${folder}: stop it first, or choose another folder with HALFDAY_DATA.`
        : `The folder ${folder} cannot be written: give yourself the right to write there, or choose another with HALFDAY_DATA.`,
      error,
    );
  }
}
