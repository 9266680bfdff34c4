import { statfsSync } from 'node:fs';
import path from 'node:path';
import type { SavingProblem } from '#shared/sync/protocol.ts';

/** SQLite's primary result codes that come from outside of this program. */
const reasons: Readonly<Record<number, SavingProblem>> = {
  5: 'held', // SQLITE_BUSY
  6: 'held', // SQLITE_LOCKED
  8: 'read-only', // SQLITE_READONLY
  10: 'failing', // SQLITE_IOERR
  11: 'failing', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'failing', // SQLITE_CANTOPEN
  26: 'failing', // SQLITE_NOTADB
};

/** Less than this is no room: SQLite's memory file alone takes 32 KiB, in bytes. */
const noRoomBytes = 64 * 1024;

/** SQLite's primary result code, or null when the error is none of SQLite's. */
export function resultCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;
}

/** Why this file took nothing, or null when the error has nothing to do with the place of the data. */
export function sqliteReason(error: unknown, file: string): SavingProblem | null {
  const reason = reasons[resultCode(error) ?? -1] ?? null;
  // What has no room to grow is not always called full: a file that is mapped, or opened, fails as input and output.
  return reason === 'failing' && hasNoRoom(file) ? 'full' : reason;
}

/** Whether the disk of this file, which need not be there yet, is full. */
export function hasNoRoom(file: string): boolean {
  try {
    const { blocks, bavail, bsize } = statfsSync(path.dirname(file));
    // What has no size at all, such as /proc, is no disk, and never full.
    return blocks > 0 && bavail * bsize < noRoomBytes;
  } catch {
    return false;
  }
}
