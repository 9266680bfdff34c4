import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** A data file where it was opened. */
export interface FilePlace {
  /**
   * Whether what SQLite writes still stands in the folder. A file that was removed or moved under a running server
   * takes every commit and keeps none: the system lets go of it when the server ends.
   */
  isOurs(): boolean;
  /** Writes all that was committed into the folder again; beside what has taken its place, where something has. */
  writeAgain(): void;
}

/** Remembers which file and log are ours; both are there once something has been read or written. */
export function rememberPlace(file: string, sqlite: DatabaseSync): FilePlace {
  const log = `${file}-wal`;
  const ours = { file: identity(file), log: identity(log) };
  let written: { readonly place: string; readonly identity: string | null } | null = null;
  const isOurs = (): boolean => identity(file) === ours.file && identity(log) === ours.log;

  function writeAgain(): void {
    // The next try that fails comes by here once more.
    if (sqlite.isTransaction || isOurs()) return;
    const stands = identity(file);
    if (stands === ours.file) {
      sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return;
    }
    if (written !== null && identity(written.place) === written.identity) return;
    // Whoever puts another file here means it; what stood here is put beside it.
    const place = stands === null ? file : freeBeside(file);
    const fresh = `${file}-again`;
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(fresh, { force: true });
    sqlite.prepare('VACUUM INTO ?').run(fresh);
    syncToDisk(fresh);
    // A log that is left over belongs to the file that is gone, and would be read into the new one.
    if (stands === null) for (const rest of [log, `${file}-shm`]) rmSync(rest, { force: true });
    renameSync(fresh, place);
    written = { place, identity: identity(place) };
  }

  return { isOurs, writeAgain };
}

/** Which file stands at a path, by what stays the same as long as it is this one; null for none. */
function identity(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}

/** A name that nothing has. */
function freeBeside(file: string): string {
  for (let n = 1; ; n += 1) {
    const place = path.join(path.dirname(file), `halfday-before-${n}.sqlite`);
    if (identity(place) === null) return place;
  }
}

function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
