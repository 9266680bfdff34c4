import * as z from 'zod/mini';
import type { JsonValue } from '#shared/sync/op.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { standingRows } from './rows.ts';
import type { Fields } from '#exercises/contract.ts';
import { allRows, type Rows } from './rows.ts';
import { isForTable, type SharedBy } from './sharing.ts';

const row = z.object({ id: z.string(), text: z.string() });
const tableRows = z.object({
  rows: z.readonly(z.array(row)),
  /** Rows that there was no room for. */
  left: z.number(),
});
/** What a table is told of the rows that its members wrote for it: by whom, it is not told. */
export type TableRows = z.infer<typeof tableRows>;

interface Sheet {
  readonly owner: 'seat' | 'table';
  readonly table: string;
  readonly response: { readonly rows: Rows };
}

const bounds = { items: 60, bytes: 6 * 1024 };

/**
 * By table, the rows that people wrote for those they sit with. They stand in the order of their ids, which are made
 * up at random, so that nobody's stand together; a page knows its own by them.
 */
export function rowsAtTables(sheets: readonly Sheet[], sharedBy: SharedBy): Record<string, JsonValue> {
  const byTable = new Map<string, { readonly id: string; readonly text: string }[]>();
  for (const { owner, table, response } of sheets) {
    if (owner === 'table') continue;
    for (const { id, text, ...rest } of response.rows) {
      if (!isForTable(rest, sharedBy)) continue;
      const own = byTable.get(table) ?? [];
      own.push({ id, text: text.trim() });
      byTable.set(table, own);
    }
  }
  return Object.fromEntries([...byTable].map(([table, rows]) => [table, within(rows)]));
}
