import { type CarriedValue, carriedIdOf, parseCarried } from '#shared/sync/carried.ts';
import type { Fields } from './contract.ts';
import { shortKey } from './shortKey.ts';

/** An entry of an earlier exercise in this worksheet: it acts as the record of that id. */
export interface Carried extends CarriedValue {
  readonly id: string;
}

/** The id of an entry that is taken along: the same for the same entry, so that it is never there twice. */
export function carriedId(exercise: string, record: string): string {
  return `c${shortKey(`${exercise}/${record}`)}`;
}

/** What was taken along into this worksheet, or, from the room's fields, what the facilitator sent. */
export function readCarried(fields: Fields): readonly Carried[] {
  return Object.entries(fields)
    .flatMap(([field, value]): readonly Carried[] => {
      const id = carriedIdOf(field);
      const carried = id === null ? null : parseCarried(value);
      return id === null || carried === null ? [] : [{ ...carried, id }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
