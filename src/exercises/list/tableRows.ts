import * as z from 'zod/mini';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { allRows, type Rows } from './rows.ts';
import { type SharedBy, seenIn } from './sharing.ts';

const tableRow = z.object({ id: z.string(), text: z.string() });
type TableRow = z.infer<typeof tableRow>;

const tableRows = z.object({
  rows: z.readonly(z.array(tableRow)),
  /** Rows that there was no room for. */
  left: z.number(),
});
/** What a table is told of the rows that its members wrote for it; by whom, it is not told. */
type TableRows = z.infer<typeof tableRows>;

interface Sheet {
  readonly owner: 'seat' | 'table';
  readonly table: string;
  readonly response: { readonly rows: Rows };
}

const bounds = { items: 60, bytes: 12 * 1024 };

/**
 * By table, the rows that people wrote for those they sit with. They stand in the order of their ids, which are made
 * at random, so that what one person wrote does not stand together; by its id a page knows its own.
 */
export function rowsAtTables(
  sheets: readonly Sheet[],
  sharedBy: SharedBy,
): Readonly<Record<string, JsonValue>> {
  const byTable = new Map<string, TableRow[]>();
  for (const { owner, table, response } of sheets) {
    const forTable = response.rows.filter((row) => seenIn(owner, row, sharedBy) === 'table');
    // What a table wrote is on its own worksheet, which all of its members have.
    if (owner === 'table' || forTable.length === 0) continue;
    const own = forTable.map(({ id, text }) => ({ id, text: text.trim() }));
    byTable.set(table, [...(byTable.get(table) ?? []), ...own]);
  }
  return Object.fromEntries([...byTable].map(([table, rows]) => [table, toldOf(rows)]));
}

function toldOf(rows: readonly TableRow[]): JsonValue {
  const inOrder = [...rows].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const shown = takeWhileSmall(inOrder, bounds);
  return { rows: [...shown], left: rows.length - shown.length };
}

function order({ id, text }: TableRow): string {
  return `${id}\n${text}`;
}

/** What the others at the table wrote for it, without one's own; empty as long as nothing is told. */
export function rowsOfOthers(told: JsonValue | undefined, fields: Fields): TableRows {
  const read = tableRows.safeParse(told);
  if (!read.success) return { rows: [], left: 0 };
  const own = new Set(allRows(fields).map(({ id }) => id));
  return { rows: read.data.rows.filter(({ id }) => !own.has(id)), left: read.data.left };
}
