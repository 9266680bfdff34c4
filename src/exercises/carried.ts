import {
  type Along,
  type CarriedValue,
  carriedIdOf,
  mostAlongCharacters,
  mostCarriedCharacters,
  parseCarried,
} from '#shared/sync/carried.ts';
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

/**
 * An entry as it is taken along: its words, and what it brings with them, without the spaces around them and as long as
 * they may be. Null for an entry without words.
 */
export function carriedOf(entry: CarriedValue): CarriedValue | null {
  const { along, ...value } = entry;
  const text = cut(value.text, mostCarriedCharacters);
  if (text === '') return null;
  const brought = along ? alongOf(along) : {};
  return { ...value, text, ...(Object.keys(brought).length === 0 ? {} : { along: brought }) };
}

/** An entry of this worksheet as it is stored, to be put into another one, or back into this. */
export function valueOfCarried({ exercise, record, text, along }: Omit<CarriedValue, 'business'>) {
  return { exercise, record, text, ...(along ? { along: { ...along } } : {}) };
}

/** What is known of an entry besides its words, to be taken along with them: what is empty is not brought. */
export function alongOf(known: {
  readonly who?: string;
  /** A day, `yyyy-mm-dd`, or null. */
  readonly when?: string | null;
  readonly measure?: string;
}): Along {
  const who = cut(known.who ?? '', mostAlongCharacters.who);
  const measure = cut(known.measure ?? '', mostAlongCharacters.measure);
  return {
    ...(who === '' ? {} : { who }),
    ...(typeof known.when === 'string' && known.when !== '' ? { when: known.when } : {}),
    ...(measure === '' ? {} : { measure }),
  };
}

/** At most so many UTF-16 units, and no half of a character that is made of two. */
function cut(text: string, most: number): string {
  return text
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
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
