import { textOf } from '#shared/sync/mergedText.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { readRecords } from '#exercises/records.ts';
import { type Place, readPlace } from './place.ts';
import { howField, longest, ownField, type QuadrantOptions, reasonField, rivalsList } from './schema.ts';

/** One competitor as a worksheet has it. */
export interface Rival {
  readonly id: string;
  readonly name: string;
  readonly at: Place | null;
}

/** Two who add a competitor at once make one more than was asked for: it is read all the same. */
const mostRead = 10;

export interface QuadrantResponse {
  readonly own: Place | null;
  readonly rivals: readonly Rival[];
  readonly reasons: readonly string[];
  readonly how: string;
}

/** Whether a value is a text of so many letters at most. */
export function isText(value: JsonValue | undefined, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

/** The competitors of a worksheet, in its own order, those without a name or a place too. */
export function readRivals(fields: Fields): readonly Rival[] {
  return readRecords(fields, rivalsList)
    .slice(0, mostRead)
    .map(({ id, values }) => ({
      id,
      name: isText(values['name'], longest.name) ? values['name'] : '',
      at: readPlace(values['at']),
    }));
}

/** 1, 2, 3 … as many as there are lines of reasons. */
export function reasonNumbers({ reasons }: QuadrantOptions): readonly number[] {
  return Array.from({ length: reasons }, (_, index) => index + 1);
}

/** The response that fields hold; what cannot be read counts as empty. */
export function readResponse(options: QuadrantOptions, fields: Fields): QuadrantResponse {
  const text = (field: string, most: number): string => {
    const value = fields[field];
    return isText(value, most) ? value : '';
  };
  return {
    own: readPlace(fields[ownField]),
    rivals: readRivals(fields),
    reasons: reasonNumbers(options).map((number) => text(reasonField(number), longest.reason)),
    how: options.how ? textOf(fields[howField]) : '',
  };
}
