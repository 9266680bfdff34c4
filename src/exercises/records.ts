import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from './contract.ts';

/** One record of a list: its own values by key. */
export interface RecordOf {
  readonly id: string;
  readonly values: Readonly<Record<string, JsonValue>>;
}

const recordField = /^([a-z][A-Za-z0-9]*)\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,40})$/;

/** A field of a record, taken apart; null for a field that is none. */
export function recordPart(
  field: string,
): { readonly list: string; readonly id: string; readonly key: string } | null {
  const [, list, id, key] = recordField.exec(field) ?? [];
  return list === undefined || id === undefined || key === undefined ? null : { list, id, key };
}

/** The field that holds one value of a record: `rows.Xk29bTqf.text`. */
export function fieldOfRecord(list: string, id: string, key: string): string {
  return `${list}.${id}.${key}`;
}

/**
 * The records of one list, in the order that their `order` values give and, where those are the same, of their
 * ids. A record whose `removed` is true is left out: its words stay stored, so that removing can be undone and
 * a word typed meanwhile is not lost (rule 6).
 */
export function readRecords(fields: Fields, list: string): readonly RecordOf[] {
  const records = new Map<string, Record<string, JsonValue>>();
  for (const [field, value] of Object.entries(fields)) {
    const part = recordPart(field);
    if (part?.list !== list || value === null) continue;
    records.set(part.id, { ...records.get(part.id), [part.key]: value });
  }
  return [...records]
    .map(([id, values]) => ({ id, values }))
    .filter(({ values }) => values['removed'] !== true)
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

function orderOf({ values }: RecordOf): number {
  const order = values['order'];
  return typeof order === 'number' ? order : 0;
}

/** Whether a value may stand in one of the keys that every record has. */
export function acceptsRecordKey(key: string, value: JsonValue): boolean {
  if (key === 'order') return typeof value === 'number' && Number.isFinite(value);
  return key === 'removed' && (typeof value === 'boolean' || value === null);
}
