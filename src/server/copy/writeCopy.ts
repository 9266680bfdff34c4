import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { forgettingOps } from '#server/storage/erase.ts';
import {
  type CopyManifest,
  copyFormat,
  dataName,
  findCopies,
  hashOfFile,
  type KeptCopy,
  namesOf,
} from './keptCopies.ts';
import { resumedIn } from './resumed.ts';
import { syncFile, syncFolder, writeSynced } from './syncToDisk.ts';

export interface CopyTask {
  /** The data file of a server that runs. */
  readonly file: string;
  /** Where the copies go. It is never made: where a stick is not, its place is no folder to fill. */
  readonly folder: string;
  readonly version: string;
  readonly nowMs: number;
}

/** How long the data may be held by another program before a copy is given up, in milliseconds. */
const patienceMs = 5000;
/** The newest, and the one before it in case the newest was written to a failing stick. */
const keptCopies = 2;

/**
 * Makes one copy: all of the data as of one moment, under a name of its own once it is whole and on the disk, with its
 * list beside it; then lets older ones go. A stick that is pulled out at any moment holds the last good one.
 * Runs while the server writes, which neither waits for it nor makes it begin anew: SQLite reads from a snapshot, and
 * writes every page afresh, so that nothing of what was erased before is in it.
 * @throws what SQLite or the file system says.
 */
export function writeCopy({ file, folder, version, nowMs }: CopyTask): CopyManifest {
  const found = findCopies(folder);
  const copying = path.join(folder, 'halfday-copying.sqlite');
  rmSync(copying, { force: true });
  const source = new DatabaseSync(file, { readOnly: true, timeout: patienceMs });
  try {
    source.prepare('VACUUM INTO ?').run(copying);
  } finally {
    source.close();
  }
  try {
    syncFile(copying);
    const facts = readCopy(copying);
    const own = found.copies.filter(({ manifest }) => manifest.data === facts.data);
    const number = 1 + Math.max(0, ...own.map(({ manifest }) => manifest.number));
    const names = namesOf(facts.data, number);
    const manifest: CopyManifest = {
      halfdayCopy: copyFormat,
      number,
      // The clock may have been put back; the newest copy is the newest all the same.
      atMs: Math.max(nowMs, ...own.map((one) => one.manifest.atMs + 1)),
      version,
      file: names.file,
      bytes: statSync(copying).size,
      sha256: hashOfFile(copying),
      ...facts,
    };
    renameSync(copying, path.join(folder, names.file));
    const list = path.join(folder, names.list);
    writeSynced(`${list}-writing`, `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(`${list}-writing`, list);
    syncFolder(folder);
    letGo(folder, own, manifest);
    return manifest;
  } catch (error) {
    tryToRemove(copying);
    throw error;
  }
}

/** What a copy says of itself. */
function readCopy(file: string): Pick<CopyManifest, 'data' | 'forgotten' | 'resumed' | 'sessions'> {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    const text = (sql: string): string => z.object({ x: z.string() }).parse(sqlite.prepare(sql).get()).x;
    const sessions = sqlite
      .prepare(
        `SELECT id, json_extract(settings, '$.title') AS title, code, revision FROM session ORDER BY created_ms`,
      )
      .all();
    return {
      data: dataName(text("SELECT value AS x FROM secret WHERE name = 'mac'")),
      forgotten: text(`SELECT
        (SELECT COUNT(*) FROM op WHERE type IN (${forgettingOps.map((type) => `'${type}'`).join(', ')})) || '/' ||
        (SELECT COUNT(*) FROM anonymous_seats) || '/' ||
        (SELECT COALESCE(SUM(LENGTH(seats)), 0) FROM anonymous_seats) AS x`),
      resumed: resumedIn(sqlite).map(({ id }) => id),
      sessions: z
        .array(z.object({ id: z.string(), title: z.string(), code: z.string(), revision: z.coerce.number() }))
        .parse(sessions),
    };
  } finally {
    sqlite.close();
  }
}

/** Older copies, but for the last; that one too where it still knows somebody who has been erased since. */
function letGo(folder: string, own: readonly KeptCopy[], { data, forgotten, file }: CopyManifest): void {
  const kept = own.filter(({ manifest }) => manifest.forgotten === forgotten).slice(0, keptCopies - 1);
  const staying = new Set([file, ...kept.map(({ manifest }) => manifest.file)]);
  for (const name of readdirSync(folder)) {
    const base = /^(halfday-([a-z0-9]{8})-\d+)\.(?:sqlite|json|json-writing)$/.exec(name);
    if (base?.[2] === data && !staying.has(`${base[1]}.sqlite`)) tryToRemove(path.join(folder, name));
  }
  syncFolder(folder);
}

/** What cannot be removed now is removed with the next copy. */
function tryToRemove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The stick may be gone by now.
  }
}
