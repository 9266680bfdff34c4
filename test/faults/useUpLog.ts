import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { resultCode } from '#server/storage/sqliteReason.ts';

const full = 13;

/**
 * Uses up the room that SQLite's log still has within itself: begun anew after a checkpoint it is written over from
 * its start, so that on a full disk small writes may go through for a while, and large ones not. From here on even a
 * write of one page is refused, until the disk has room again.
 */
export function useUpLog(dataFolder: string): void {
  const sqlite = new DatabaseSync(path.join(dataFolder, 'halfday.sqlite'), { timeout: 5000 });
  try {
    // A checkpoint by this connection would have the log begin anew, over and over.
    sqlite.exec('PRAGMA wal_autocheckpoint = 0');
    for (let n = 1; ; n += 1) sqlite.exec(`PRAGMA user_version = ${n}`);
  } catch (error) {
    if (resultCode(error) !== full) throw error;
  } finally {
    sqlite.close();
  }
}
