import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Resolves once what was written to a file is on its disk, and not only in the system's memory. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same for the names in a folder, where the system has a way to. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folder, and some sticks take no such wish: the files themselves are there.
  }
}

export function writeSynced(file: string, text: string): void {
  writeFileSync(file, text);
  syncFile(file);
}
