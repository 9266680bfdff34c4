import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { CopyProblem } from '#shared/session/copies.ts';
import { hasNoRoom, sqliteReason } from '#server/storage/sqliteReason.ts';

/** Why no copy came to be, from what went wrong and from how the folder is now. */
export function copyProblemOf(error: unknown, folder: string): CopyProblem {
  if (!isThere(folder)) return 'gone';
  const inside = path.join(folder, 'any');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || sqliteReason(error, inside) === 'full' || hasNoRoom(inside))
    return 'full';
  return isWritable(folder) ? 'failing' : 'read-only';
}

function isThere(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
