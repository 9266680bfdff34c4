import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const opRow = z.object({
  id: z.string(),
  revision: z.number(),
  actor: z.string(),
  outcome: z.string(),
  body: z.string().transform((text) => z.object({ value: z.unknown() }).parse(JSON.parse(text))),
});
const registerRow = z.object({
  exercise: z.string(),
  field: z.string(),
  client: z.string(),
  owner: z.string(),
  slot: z.string(),
  revision: z.number(),
  value: z.string().transform((text) => z.json().parse(JSON.parse(text))),
});

const anonymousRow = registerRow.omit({ client: true });

export interface StoredOp extends z.infer<typeof opRow> {}

/** What stands in the data file, read past the server: its log of answers, and the current answers. */
export interface StoredRoom {
  readonly ops: readonly StoredOp[];
  readonly registers: readonly z.infer<typeof registerRow>[];
  /** Kept apart from the rest, and without a log (SPEC rule 8). */
  readonly anonymous: readonly z.infer<typeof anonymousRow>[];
  /** The session's revision, how many ops it has, and how many different revisions those have. */
  readonly revision: number;
  readonly opCount: number;
  readonly differentRevisions: number;
  readonly seats: number;
  readonly ticks: readonly string[];
}

/** Reads a session in the raw SQLite file, opened read-only, as of one moment. */
export function readStoredRoom(dataFolder: string, session: string): StoredRoom {
  const sqlite = new DatabaseSync(path.join(dataFolder, 'halfday.sqlite'), { readOnly: true, timeout: 5000 });
  try {
    sqlite.exec('BEGIN');
    const all = (sql: string): unknown[] => sqlite.prepare(sql).all(session);
    const number = (sql: string): number =>
      z.object({ n: z.number() }).parse(sqlite.prepare(sql).get(session)).n;
    return {
      ops: z.array(opRow).parse(
        all(`SELECT id, revision, actor, outcome, body FROM op
               WHERE session = ? AND type = 'worksheet.set' ORDER BY revision`),
      ),
      registers: z
        .array(registerRow)
        .parse(
          all('SELECT exercise, field, client, owner, slot, revision, value FROM register WHERE session = ?'),
        ),
      anonymous: z
        .array(anonymousRow)
        .parse(
          all('SELECT exercise, field, owner, slot, revision, value FROM anonymous_answer WHERE session = ?'),
        ),
      revision: number('SELECT revision AS n FROM session WHERE id = ?'),
      opCount: number('SELECT COUNT(*) AS n FROM op WHERE session = ?'),
      differentRevisions: number('SELECT COUNT(DISTINCT revision) AS n FROM op WHERE session = ?'),
      seats: number('SELECT COUNT(*) AS n FROM seat WHERE session = ?'),
      ticks: z
        .array(z.object({ item: z.string() }))
        .parse(all('SELECT item FROM tick WHERE session = ? ORDER BY item'))
        .map(({ item }) => item),
    };
  } finally {
    sqlite.close();
  }
}
