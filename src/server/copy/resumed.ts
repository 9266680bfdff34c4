import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { StoreReader, StoreWriter } from '#server/storage/store.ts';

const resumed = z.object({
  /** Of this very resuming. */
  id: z.string(),
  /** The copy that was gone on with, by its hash. */
  copy: z.string(),
  /** As of when the copy was, epoch ms. */
  atMs: z.number(),
  /** By session: its last revision in the copy, and which exercises were open then. */
  sessions: z.record(z.string(), z.object({ revision: z.number(), open: z.array(z.string()) })),
});
/** That some data went on from a copy of them, once. */
export type Resumed = z.infer<typeof resumed>;

/** It stands beside the stored secrets, so that it comes along in every later copy. */
const name = 'resumed';

function parse(text: string | undefined): readonly Resumed[] {
  return text === undefined ? [] : z.array(resumed).parse(JSON.parse(text));
}

/** Every time that these data have gone on from a copy, the first time first. */
export async function readResumed(store: Pick<StoreReader, 'secret'>): Promise<readonly Resumed[]> {
  return parse(await store.secret(name));
}

/** Stands once a facilitator of the session has read what is missing; a stored secret is never overwritten. */
function seenName({ id }: Pick<Resumed, 'id'>, session: string): string {
  return `resumed-seen ${id} ${session}`;
}

export async function wasSeen(
  store: Pick<StoreReader, 'secret'>,
  one: Pick<Resumed, 'id'>,
  session: string,
): Promise<boolean> {
  return (await store.secret(seenName(one, session))) !== undefined;
}

/** A facilitator of this session has read it. */
export async function putSeen(writer: StoreWriter, session: string): Promise<void> {
  for (const one of await readResumed(writer)) await writer.putSecret(seenName(one, session), 'seen');
}

/** The same, from a file that no server has open. */
export function resumedIn(sqlite: DatabaseSync): readonly Resumed[] {
  const row = sqlite.prepare('SELECT value FROM secret WHERE name = ?').get(name);
  return parse(row === undefined ? undefined : z.object({ value: z.string() }).parse(row).value);
}

export function addResumed(sqlite: DatabaseSync, one: Resumed): void {
  const all = [...resumedIn(sqlite), one];
  sqlite
    .prepare(
      'INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, JSON.stringify(all));
}
