import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Raised when a copy's list cannot be read any more as it was written before. */
export const copyFormat = 1;

const formatOnly = z.object({ halfdayCopy: z.int() });

const manifest = z.object({
  halfdayCopy: z.literal(copyFormat),
  /** Counts the copies of one data folder. */
  number: z.int().check(z.nonnegative()),
  /** All that was stored before this moment is in the copy, epoch ms. */
  atMs: z.int(),
  /** The Halfday that wrote it. */
  version: z.string(),
  /** Names the data that it is a copy of; the same on every laptop that these have gone on. */
  data: z.string().check(z.regex(/^[a-z0-9]{8}$/)),
  file: z.string().check(z.regex(/^halfday-[a-z0-9]{8}-\d+\.sqlite$/)),
  bytes: z.int(),
  sha256: z.string(),
  /** Is another once somebody has been erased, or anonymous answers were put in order: older copies are to go. */
  forgotten: z.string(),
  /** Each time that the data have gone on from a copy, the first time first. */
  resumed: z.array(z.string()),
  sessions: z.array(z.object({ id: z.string(), title: z.string(), code: z.string(), revision: z.int() })),
});

/** What stands beside a copy, so that what is there, and what is missing, can be named. */
export type CopyManifest = z.infer<typeof manifest>;

/** A copy as its list says; whether the file is as it was written is another question. */
export interface KeptCopy {
  /** The list's own file, without its folder. */
  readonly list: string;
  readonly manifest: CopyManifest;
}

export interface FoundCopies {
  /** The newest first. */
  readonly copies: readonly KeptCopy[];
  /** Lists of a Halfday that is newer than this one. */
  readonly newer: readonly string[];
  /** Lists that cannot be read. */
  readonly damaged: readonly string[];
}

/** The name that everything about the copies of some data begins with. */
export function namesOf(data: string, number: number): { readonly file: string; readonly list: string } {
  const name = `halfday-${data}-${number}`;
  return { file: `${name}.sqlite`, list: `${name}.json` };
}

/** What some data is called in the names of its copies, from the secret in them: nobody reads it back from that. */
export function dataName(secret: string): string {
  return createHash('sha256').update(`copy:${secret}`).digest('hex').slice(0, 8);
}

/** @throws what the file system says when the folder cannot be read. */
export function findCopies(folder: string): FoundCopies {
  const copies: KeptCopy[] = [];
  const newer: string[] = [];
  const damaged: string[] = [];
  for (const list of readdirSync(folder)) {
    if (!/^halfday-[a-z0-9]{8}-\d+\.json$/.test(list)) continue;
    const text = readJson(path.join(folder, list));
    const format = formatOnly.safeParse(text);
    const parsed = manifest.safeParse(text);
    if (parsed.success) copies.push({ list, manifest: parsed.data });
    else if (format.success && format.data.halfdayCopy > copyFormat) newer.push(list);
    else damaged.push(list);
  }
  copies.sort((a, b) => b.manifest.atMs - a.manifest.atMs || b.manifest.number - a.manifest.number);
  return { copies, newer, damaged };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** SHA-256 of a file, hexadecimal, without holding all of it. */
export function hashOfFile(file: string): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(1 << 20);
    for (;;) {
      const length = readSync(handle, buffer, 0, buffer.length, null);
      if (length === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}
