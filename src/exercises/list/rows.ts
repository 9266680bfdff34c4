import { carriedIdOf } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { type Carried, readCarried } from '#exercises/carried.ts';
import { withCarriedRows } from '#exercises/carry/withCarriedRows.ts';
import type { Fields } from '#exercises/contract.ts';
import { fieldOfRecord, recordPart } from '#exercises/records.ts';
import { isSharing, type Sharing } from './sharing.ts';

export const rowsList = 'rows';
export type RowKey = 'text' | 'tag' | 'sharing' | 'order' | 'removed';

/** The field that holds one value of a row: `rows.Xk29bTqf.text`. */
export function rowField(id: string, key: RowKey): string {
  return fieldOfRecord(rowsList, id, key);
}

/** One row as it is stored; a row whose words were emptied or that was removed is still one. */
export interface Row {
  readonly id: string;
  readonly text: string;
  readonly tag: string | null;
  /** What its writer chose; null where the list's default stands. */
  readonly sharing: Sharing | null;
  readonly order: number;
  readonly removed: boolean;
  /** The entry of an earlier exercise that it was taken along from. */
  readonly carried: Carried | null;
}

/** The standing rows of one worksheet. */
export type Rows = readonly Row[];

/** A row of which nothing is stored yet. */
export function unwritten(id: string): Row {
  return { id, text: '', tag: null, sharing: null, order: 0, removed: false, carried: null };
}

/**
 * Every row of a worksheet that is stored, in order; unreadable values count as not there. An entry that was taken
 * along is a row with its words until it has words of its own.
 */
export function allRows(fields: Fields): Rows {
  const rows = new Map<string, Row>();
  for (const carried of readCarried(fields)) rows.set(carried.id, { ...unwritten(carried.id), carried });
  for (const [field, value] of Object.entries(withCarriedRows(fields, rowsList, 'text'))) {
    const part = recordPart(field);
    if (part?.list !== rowsList || value === null) continue;
    rows.set(part.id, { ...(rows.get(part.id) ?? unwritten(part.id)), ...valueOf(part.key, value) });
  }
  return [...rows.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function valueOf(key: string, value: JsonValue): Partial<Row> {
  if (key === 'text' && typeof value === 'string') return { text: value };
  if (key === 'tag' && typeof value === 'string') return { tag: value };
  if (key === 'sharing' && isSharing(value)) return { sharing: value };
  if (key === 'order' && typeof value === 'number') return { order: value };
  if (key === 'removed') return { removed: value === true };
  return {};
}

/** Rows that say something and stand. */
export function standingRows(fields: Fields): Rows {
  return allRows(fields).filter(({ text, removed }) => !removed && text.trim() !== '');
}

/** The row that a field is about, by id; null for a field of none. */
export function rowOfField(field: string): string | null {
  const part = recordPart(field);
  return part?.list === rowsList ? part.id : carriedIdOf(field);
}
