import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { newId } from '#server/accounts/tokens.ts';
import { StartProblem } from '#server/startProblem.ts';
import { migrations } from '#server/storage/migrations.ts';
import { hasNoRoom } from '#server/storage/sqliteReason.ts';
import { diskIsFull } from '#server/storage/storageSentences.ts';
import { type CopyManifest, dataName, findCopies, type FoundCopies, hashOfFile } from './keptCopies.ts';
import { addResumed, resumedIn } from './resumed.ts';
import { syncFile, syncFolder } from './syncToDisk.ts';

/** What a start from a copy has done. */
export interface ResumeReport {
  readonly copy: CopyManifest;
  /** The data folder held these data already, and what was written since: they were left as they are. */
  readonly wentOn: boolean;
  /** Newer copies that were damaged, by their files. */
  readonly damaged: readonly string[];
  /** Where the data went that stood in the folder before; null where there were none. */
  readonly movedTo: string | null;
}

/**
 * Puts the newest good copy of a folder into the data folder, which no server has open. What stands there is moved
 * aside and never overwritten, unless it is the same data gone further: then it stays.
 * @param file the data file that is to be
 * @throws StartProblem with a sentence when there is no copy that can be gone on with.
 */
export function resumeCopy(from: string, file: string, nowMs: number): ResumeReport {
  const { copy, damaged } = newestGood(from);
  if (goesFurther(file, copy)) return { copy, wentOn: true, damaged, movedTo: null };
  const resuming = `${file}-resuming`;
  try {
    rmSync(resuming, { force: true });
    copyFileSync(path.join(from, copy.file), resuming);
    markResumed(resuming, copy);
    syncFile(resuming);
    const movedTo = existsSync(file) ? moveAside(file, nowMs) : null;
    renameSync(resuming, file);
    syncFolder(path.dirname(file));
    return { copy, wentOn: false, damaged, movedTo };
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    if (hasNoRoom(file)) throw diskIsFull(path.dirname(file), error);
    throw new StartProblem(
      `The copy could not be put into ${path.dirname(file)}: look after that folder, or choose another with HALFDAY_DATA.`,
      error,
    );
  }
}

function newestGood(from: string): { readonly copy: CopyManifest; readonly damaged: readonly string[] } {
  const { copies, newer, damaged: unreadable } = listOf(from);
  const damaged: string[] = [...unreadable];
  for (const { manifest } of copies) {
    if (isWhole(path.join(from, manifest.file), manifest)) return { copy: manifest, damaged };
    damaged.push(manifest.file);
  }
  if (newer.length > 0)
    throw new StartProblem(`The copies in ${from} were written by a newer Halfday: start with that version.`);
  if (damaged.length > 0)
    throw new StartProblem(
      `No copy in ${from} is whole: try another stick, or start without --from to go on with what this machine has.`,
    );
  throw new StartProblem(
    `There is no copy in ${from}: name the folder that the other machine copied to, with its files halfday-….sqlite and halfday-….json.`,
  );
}

function listOf(from: string): FoundCopies {
  try {
    return findCopies(from);
  } catch (error) {
    throw new StartProblem(`The folder ${from} cannot be read: name the folder that holds the copy.`, error);
  }
}

/** Every byte as it was written, every page as it is to be. */
function isWhole(file: string, { bytes, sha256 }: CopyManifest): boolean {
  try {
    if (statSync(file).size !== bytes || hashOfFile(file) !== sha256) return false;
    return read(
      file,
      (sqlite) => sqlite.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok',
    );
  } catch {
    // A stick that cannot be read here is as good as damaged.
    return false;
  }
}

function read<T>(file: string, look: (sqlite: DatabaseSync) => T): T {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

const sessionRow = z.object({
  id: z.string(),
  revision: z.coerce.number(),
  stage: z
    .string()
    .transform((text) =>
      z
        .object({ exercises: z.record(z.string(), z.object({ phase: z.string() })).default({}) })
        .parse(JSON.parse(text)),
    ),
});

/** Writes down that, and from when, these data go on; a copy of a newer Halfday is left as it is. */
function markResumed(file: string, { atMs, sha256 }: CopyManifest): void {
  const sqlite = new DatabaseSync(file);
  try {
    for (const { name } of sqlite.prepare('SELECT name FROM kysely_migration').all())
      if (typeof name === 'string' && !Object.hasOwn(migrations, name))
        throw new StartProblem('The copy was written by a newer Halfday: start with that version.');
    const sessions = z
      .array(sessionRow)
      .parse(sqlite.prepare('SELECT id, revision, stage FROM session').all());
    const marks = sessions.map(({ id, revision, stage }) => {
      const open = Object.entries(stage.exercises).filter(
        ([, { phase }]) => phase === 'open' || phase === 'grace',
      );
      return [id, { revision, open: open.map(([exercise]) => exercise) }] as const;
    });
    addResumed(sqlite, { id: newId(), copy: sha256, atMs, sessions: Object.fromEntries(marks) });
  } finally {
    sqlite.close();
  }
}

/**
 * Whether the data folder holds the very data of this copy, as far or further: whoever starts once more with the same
 * words, or on the machine that the copy is from, loses nothing by it.
 */
function goesFurther(file: string, copy: CopyManifest): boolean {
  if (!existsSync(file)) return false;
  try {
    // Writable, since a server that was killed leaves a log that is to be read as well.
    const sqlite = new DatabaseSync(file, { timeout: 5000 });
    try {
      const secret = sqlite.prepare("SELECT value FROM secret WHERE name = 'mac'").get()?.['value'];
      if (typeof secret !== 'string' || dataName(secret) !== copy.data) return false;
      const been = new Set(resumedIn(sqlite).map(({ id }) => id));
      if (!copy.resumed.every((id) => been.has(id))) return false;
      const row = sqlite.prepare('SELECT revision FROM session WHERE id = ?');
      return copy.sessions.every(({ id, revision }) => Number(row.get(id)?.['revision'] ?? -1) >= revision);
    } finally {
      sqlite.close();
    }
  } catch {
    // What cannot be read is none of it; it is moved aside, and kept.
    return false;
  }
}

/** The data file with its log, under a name with the time. */
function moveAside(file: string, nowMs: number): string {
  const at = new Date(nowMs).toISOString().replaceAll(':', '-').slice(0, 19);
  const place = path.join(path.dirname(file), `halfday-before-${at}Z.sqlite`);
  const free = existsSync(place) ? place.replace(/\.sqlite$/, `-${newId().slice(0, 6)}.sqlite`) : place;
  for (const rest of ['-wal', '-shm', '']) if (existsSync(file + rest)) renameSync(file + rest, free + rest);
  return free;
}
