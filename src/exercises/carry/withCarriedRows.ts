import { type Along, carriedIdOf } from '#shared/sync/carried.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { readCarried } from '#exercises/carried.ts';
import type { Fields } from '#exercises/contract.ts';
import { fieldOfRecord, recordPart } from '#exercises/records.ts';

/** Behind every row that was written here, whatever its place, and of JSON. */
const atTheEnd = 1e9;

/**
 * A worksheet's fields in which what was taken along stands as records of its list: a record of the entry's id with
 * the carried words under `key` until it has its own, after the written ones until it has a place. What was taken
 * out again is not there, and comes back as it was when it is taken along anew.
 * @param list the records' list, such as `rows`
 * @param key where a record's words are, such as `text`
 * @param alongKeys what else of what was brought along stands in the records, each under its own name
 */
export function withCarriedRows(
  fields: Fields,
  list: string,
  key: string,
  alongKeys: readonly (keyof Along)[] = [],
): Fields {
  const carried = readCarried(fields);
  const here = new Set(carried.map(({ id }) => id));
  const takenOut = new Set(
    Object.keys(fields).flatMap((field) => {
      const id = carriedIdOf(field);
      return id === null || here.has(id) ? [] : [id];
    }),
  );
  const all: Record<string, JsonValue> = {};
  for (const { id, text, along = {} } of carried) {
    all[fieldOfRecord(list, id, key)] = text;
    for (const name of alongKeys) {
      const value = along[name];
      if (value !== undefined) all[fieldOfRecord(list, id, name)] = value;
    }
    all[fieldOfRecord(list, id, 'order')] = atTheEnd;
  }
  for (const [field, value] of Object.entries(fields)) {
    const part = recordPart(field);
    if (part?.list === list && takenOut.has(part.id)) continue;
    if (value !== null || !(field in all)) all[field] = value;
  }
  return all;
}
