import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { contactFields } from '#shared/plan/fields.ts';
import { type PlanList, planLists, type PlanRecord } from '#shared/plan/records.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { markUnsettled } from './erase.ts';
import type { Schema } from './schema.ts';
import { inBytes } from './sqlDialect.ts';

/** One stored value of a plan. */
export interface PlanFieldRow {
  readonly list: PlanList;
  readonly record: string;
  readonly field: string;
  /** Null for one that was taken out: its revision still says when. */
  readonly value: JsonValue;
  readonly revision: number;
  /** The page that wrote it. */
  readonly client: string;
}

/** The only field of somebody who has been erased: nobody writes to them any more. */
export const erasedField = 'erased';

/** Records by their ids, in some lists. */
interface PlanFilter {
  readonly lists: readonly PlanList[];
  readonly records: readonly string[];
}

export interface PlanReader {
  /** Every record of a session's plan, those that somebody has taken off the list among them. */
  plan(session: string): Promise<readonly PlanRecord[]>;
  /** The stored fields, also of who has been erased; of some records, or of all. */
  planFields(session: string, filter?: PlanFilter): Promise<readonly PlanFieldRow[]>;
  /** How many records a list has. */
  planSize(session: string, list: PlanList): Promise<number>;
  /** The sessions that still have something which {@link PlanWriter.forgetContacts} takes out. */
  sessionsWithContacts(): Promise<readonly string[]>;
}

export interface PlanWriter {
  putPlanFields(session: string, rows: readonly PlanFieldRow[]): Promise<void>;
  /**
   * Invitees and their letters go; their ids stay, so that nothing is written to them later.
   * {@link Store.settleErased} makes the files forget them.
   */
  erasePlanned(
    session: string,
    invitees: readonly string[],
    by: Pick<PlanFieldRow, 'revision' | 'client'>,
  ): Promise<void>;
  /** Takes the fields by which invitees are reached, and what they eat and need, out of a plan, and its letters. */
  forgetContacts(session: string, by: Pick<PlanFieldRow, 'revision' | 'client'>): Promise<void>;
}

type Database = Kysely<Schema> | Transaction<Schema>;

const storedValue: z.ZodType<JsonValue> = z.json();
const nothing = 'null';
/** Rows in one statement, far below what a database binds at once. */
const mostRows = 400;

/** The records that these fields make up. */
export function planRecordsOf(rows: readonly PlanFieldRow[]): readonly PlanRecord[] {
  const records = new Map<
    string,
    { list: PlanList; id: string; revision: number; fields: Record<string, JsonValue> }
  >();
  for (const { list, record: id, field, value, revision } of rows) {
    if (field === erasedField) continue;
    const key = `${list}\n${id}`;
    const record = records.get(key) ?? { list, id, revision: 0, fields: {} };
    record.revision = Math.max(record.revision, revision);
    if (value !== null) record.fields[field] = value;
    records.set(key, record);
  }
  return [...records.values()];
}

function rowOf({
  list,
  record,
  field,
  value,
  revision,
  client,
}: Omit<Schema['plan_field'], 'session'>): PlanFieldRow {
  return {
    list: z.enum(planLists).parse(list),
    record,
    field,
    value: storedValue.parse(JSON.parse(value)),
    revision: Number(revision),
    client,
  };
}

export function planReader(db: Database): PlanReader {
  const bytes = inBytes(db);
  async function planFields(session: string, filter?: PlanFilter): Promise<readonly PlanFieldRow[]> {
    const all = db.selectFrom('plan_field').selectAll().where('session', '=', session);
    const some = filter ? all.where('list', 'in', filter.lists).where('record', 'in', filter.records) : all;
    const inOrder = some.orderBy('list', bytes).orderBy('record', bytes).orderBy('field', bytes);
    return (await inOrder.execute()).map(rowOf);
  }
  return {
    planFields,
    plan: async (session) => planRecordsOf(await planFields(session)),
    async planSize(session, list) {
      const row = await db
        .selectFrom('plan_field')
        .select(({ fn }) => fn.count('record').distinct().as('records'))
        .where('session', '=', session)
        .where('list', '=', list)
        .where('field', '<>', erasedField)
        .executeTakeFirst();
      return Number(row?.records ?? 0);
    },
    async sessionsWithContacts() {
      const rows = await db
        .selectFrom('plan_field')
        .select('session')
        .where(({ or, and, eb }) =>
          or([
            and([eb('list', '=', 'invitees'), eb('field', 'in', contactFields), eb('value', '<>', nothing)]),
            and([eb('list', '=', 'letters'), eb('field', '<>', erasedField)]),
          ]),
        )
        .groupBy('session')
        .orderBy('session', bytes)
        .execute();
      return rows.map(({ session }) => session);
    },
  };
}

export function planWriter(db: Transaction<Schema>): PlanWriter {
  async function putPlanFields(session: string, rows: readonly PlanFieldRow[]): Promise<void> {
    const values = rows.map((row) => ({ ...row, session, value: JSON.stringify(row.value) }));
    for (let at = 0; at < values.length; at += mostRows) {
      await db
        .insertInto('plan_field')
        .values(values.slice(at, at + mostRows))
        .onConflict((conflict) =>
          conflict.columns(['session', 'list', 'record', 'field']).doUpdateSet(({ ref }) => ({
            value: ref('excluded.value'),
            revision: ref('excluded.revision'),
            client: ref('excluded.client'),
          })),
        )
        .execute();
    }
  }
  return {
    putPlanFields,
    async erasePlanned(session, invitees, by) {
      await db
        .deleteFrom('plan_field')
        .where('session', '=', session)
        .where('list', 'in', inviteeLists)
        .where('record', 'in', invitees)
        .execute();
      await putPlanFields(session, erasedRows(invitees, by));
      await markUnsettled(db);
    },
    async forgetContacts(session, by) {
      await db
        .updateTable('plan_field')
        .set({ value: nothing, ...by })
        .where('session', '=', session)
        .where('list', '=', 'invitees')
        .where('field', 'in', contactFields)
        .where('value', '<>', nothing)
        .execute();
      await db
        .deleteFrom('plan_field')
        .where('session', '=', session)
        .where('list', '=', 'letters')
        .where('field', '<>', erasedField)
        .execute();
      await markUnsettled(db);
    },
  };
}

/** The lists whose records bear an invitee's id. */
const inviteeLists = ['invitees', 'letters'] as const satisfies readonly PlanList[];

/** What stays of invitees who have been erased. */
export function erasedRows(
  invitees: readonly string[],
  by: Pick<PlanFieldRow, 'revision' | 'client'>,
): readonly PlanFieldRow[] {
  return inviteeLists.flatMap((list) =>
    invitees.map((record) => ({ list, record, field: erasedField, value: true, ...by })),
  );
}
