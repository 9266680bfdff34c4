import { contactFields } from '#shared/plan/fields.ts';
import {
  erasedField,
  erasedRows,
  type PlanFieldRow,
  type PlanReader,
  planRecordsOf,
  type PlanWriter,
} from '#server/storage/planStore.ts';
import type { Access } from './memoryTables.ts';

export type PlanTable = Map<string, PlanFieldRow & { readonly session: string }>;

const keyOf = (session: string, { list, record, field }: PlanFieldRow): string =>
  [session, list, record, field].join('\n');

const isContact = ({ list, field, value }: PlanFieldRow): boolean =>
  list === 'invitees' && contactFields.some((one) => one === field) && value !== null;
const isLetter = ({ list, field }: PlanFieldRow): boolean => list === 'letters' && field !== erasedField;

/** The plan's part of the tables in memory. */
export function readPlanTable(table: PlanTable, access: Access): PlanReader {
  const planFields: PlanReader['planFields'] = (session, filter) =>
    access(() =>
      [...table]
        .filter(([, row]) => row.session === session)
        .filter(([, { list }]) => !filter || filter.lists.includes(list))
        .filter(([, { record }]) => !filter || filter.records.includes(record))
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        .map(([, { session: _session, ...row }]) => row),
    );
  return {
    planFields,
    plan: async (session) => planRecordsOf(await planFields(session)),
    planSize: (session, list) =>
      access(() => {
        const rows = [...table.values()].filter((row) => row.session === session && row.list === list);
        return new Set(rows.filter(({ field }) => field !== erasedField).map(({ record }) => record)).size;
      }),
    sessionsWithContacts: () =>
      access(() => {
        const rows = [...table.values()].filter((row) => isContact(row) || isLetter(row));
        return [...new Set(rows.map(({ session }) => session))].sort();
      }),
  };
}

interface Writes {
  readonly put: (at: string, row: PlanFieldRow & { readonly session: string }) => void;
  readonly remove: (at: string) => void;
}

export function writePlanTable(table: PlanTable, access: Access, { put, remove }: Writes): PlanWriter {
  const putAll = (session: string, rows: readonly PlanFieldRow[]): void => {
    for (const row of rows) put(keyOf(session, row), { ...row, session });
  };
  return {
    putPlanFields: (session, rows) => access(() => putAll(session, rows)),
    erasePlanned: (session, invitees, by) =>
      access(() => {
        for (const [at, row] of table) {
          const isTheirs = row.list === 'invitees' || row.list === 'letters';
          if (row.session === session && isTheirs && invitees.includes(row.record)) remove(at);
        }
        putAll(session, erasedRows(invitees, by));
      }),
    forgetContacts: (session, by) =>
      access(() => {
        for (const [at, row] of table) {
          if (row.session !== session) continue;
          if (isContact(row)) put(at, { ...row, ...by, value: null });
          if (isLetter(row)) remove(at);
        }
      }),
  };
}
