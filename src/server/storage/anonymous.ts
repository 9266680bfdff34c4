import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { type JsonValue, type Outcome, outcomes } from '#shared/sync/op.ts';
import type { Register } from '#shared/sync/worksheet.ts';
import { markUnsettled } from './erase.ts';
import type { Schema } from './schema.ts';
import { inBytes } from './sqlDialect.ts';

/** What is kept of an anonymous op, so that a copy of it is answered the same (rule 2): neither words nor time. */
export interface AnonymousOpRow {
  readonly id: string;
  readonly exercise: string;
  readonly owner: string;
  /** Of the worksheet, which counts its own. */
  readonly revision: number;
  readonly outcome: Outcome;
}

export interface AnonymousReader {
  anonymousOp(session: string, id: string): Promise<AnonymousOpRow | undefined>;
  /** What stands in the anonymous worksheets of these owners. */
  anonymousAnswers(session: string, owners: readonly string[]): Promise<readonly Register[]>;
  /** The seats that have answered anonymously, as far as it was written down: sorted, and nothing else of them. */
  anonymousSeats(session: string, exercise: string): Promise<readonly string[]>;
}

export interface AnonymousWriter {
  insertAnonymousOp(session: string, op: AnonymousOpRow): Promise<void>;
  /**
   * Writes down who has answered, and all answers of the exercise anew in the order of their names, so that neither
   * the place of a row nor what wrote it says when it came. {@link Store.settleErased} makes the files forget how it
   * was before.
   */
  sealAnonymous(session: string, exercise: string, seats: readonly string[]): Promise<void>;
}

type Database = Kysely<Schema> | Transaction<Schema>;
type Key = Pick<Register, 'exercise' | 'owner' | 'field' | 'slot'>;

const storedValue: z.ZodType<JsonValue> = z.json();
const storedSeats = z.array(z.string());
/** Rows in one statement, far below what a database binds at once. */
const mostRows = 200;

function answers(db: Database, session: string) {
  return db.selectFrom('anonymous_answer').selectAll().where('session', '=', session);
}

function registerOf(row: Omit<Schema['anonymous_answer'], 'session'>): Register {
  const { exercise, owner, field, slot, value, revision } = row;
  return {
    exercise,
    owner,
    field,
    slot,
    value: storedValue.parse(JSON.parse(value)),
    revision: Number(revision),
    client: 'anonymous',
  };
}

/** The anonymous part of {@link StoreReader.register}. */
export async function anonymousRegister(
  db: Database,
  session: string,
  { exercise, owner, field, slot }: Key,
): Promise<Register | undefined> {
  const row = await answers(db, session)
    .where('exercise', '=', exercise)
    .where('owner', '=', owner)
    .where('field', '=', field)
    .where('slot', '=', slot)
    .executeTakeFirst();
  return row && registerOf(row);
}

/** The anonymous part of {@link StoreReader.registers}, in the order of their names. */
export async function anonymousRegisters(
  db: Database,
  session: string,
  { exercise, owner }: Partial<Key>,
): Promise<readonly Register[]> {
  let query = answers(db, session);
  if (exercise !== undefined) query = query.where('exercise', '=', exercise);
  if (owner !== undefined) query = query.where('owner', '=', owner);
  const bytes = inBytes(db);
  const rows = await query.orderBy('owner', bytes).orderBy('field', bytes).orderBy('slot', bytes).execute();
  return rows.map(registerOf);
}

export async function putAnonymousRegister(
  db: Database,
  session: string,
  { exercise, owner, field, slot, revision, ...register }: Register,
): Promise<void> {
  const value = JSON.stringify(register.value);
  await db
    .insertInto('anonymous_answer')
    .values({ session, exercise, owner, field, slot, value, revision })
    .onConflict((conflict) =>
      conflict.columns(['session', 'exercise', 'owner', 'field', 'slot']).doUpdateSet({ value, revision }),
    )
    .execute();
}

export function anonymousReader(db: Database): AnonymousReader {
  return {
    async anonymousOp(session, id) {
      const row = await db
        .selectFrom('anonymous_op')
        .selectAll()
        .where('session', '=', session)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return undefined;
      const { exercise, owner, revision, outcome } = row;
      return { id, exercise, owner, revision: Number(revision), outcome: z.enum(outcomes).parse(outcome) };
    },
    async anonymousAnswers(session, owners) {
      if (owners.length === 0) return [];
      return (await answers(db, session).where('owner', 'in', owners).execute()).map(registerOf);
    },
    async anonymousSeats(session, exercise) {
      const row = await db
        .selectFrom('anonymous_seats')
        .select('seats')
        .where('session', '=', session)
        .where('exercise', '=', exercise)
        .executeTakeFirst();
      return row ? storedSeats.parse(JSON.parse(row.seats)) : [];
    },
  };
}

export function anonymousWriter(db: Transaction<Schema>): AnonymousWriter {
  const bytes = inBytes(db);
  return {
    async insertAnonymousOp(session, op) {
      await db
        .insertInto('anonymous_op')
        .values({ session, ...op })
        .execute();
    },
    async sealAnonymous(session, exercise, seats) {
      const sorted = JSON.stringify([...seats].sort());
      await db
        .insertInto('anonymous_seats')
        .values({ session, exercise, seats: sorted })
        .onConflict((conflict) => conflict.columns(['session', 'exercise']).doUpdateSet({ seats: sorted }))
        .execute();
      const answered = await answers(db, session)
        .where('exercise', '=', exercise)
        .orderBy('owner', bytes)
        .orderBy('field', bytes)
        .orderBy('slot', bytes)
        .execute();
      const ops = await db
        .selectFrom('anonymous_op')
        .selectAll()
        .where('session', '=', session)
        .where('exercise', '=', exercise)
        .orderBy('id', bytes)
        .execute();
      for (const table of ['anonymous_answer', 'anonymous_op'] as const) {
        await db.deleteFrom(table).where('session', '=', session).where('exercise', '=', exercise).execute();
      }
      for (const rows of inParts(answered)) await db.insertInto('anonymous_answer').values(rows).execute();
      for (const rows of inParts(ops)) await db.insertInto('anonymous_op').values(rows).execute();
      await markUnsettled(db);
    },
  };
}

function inParts<Row>(rows: readonly Row[]): readonly Row[][] {
  return Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, part) =>
    rows.slice(part * mostRows, (part + 1) * mostRows),
  );
}
