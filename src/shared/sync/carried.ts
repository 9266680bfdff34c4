import * as z from 'zod/mini';
import { exerciseIdSchema } from './ids.ts';
import type { JsonValue } from './op.ts';

/** In UTF-16 units. */
export const mostCarriedCharacters = 300;
/** In UTF-16 units. */
export const mostAlongCharacters = { who: 60, measure: 200 } as const;

const along = z.strictObject({
  /** Who does it. */
  who: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(mostAlongCharacters.who))),
  /** By when: a day that there is, `yyyy-mm-dd`. */
  when: z.exactOptional(z.iso.date()),
  /** How one knows that it is done. */
  measure: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(mostAlongCharacters.measure))),
});

/** What an entry brings with it besides its words. */
export type Along = z.infer<typeof along>;

const carried = z.strictObject({
  /** Where it comes from. */
  exercise: exerciseIdSchema,
  /** Which of that exercise's entries it is: the id of its record, or the key of its group. */
  record: z.string().check(z.minLength(1), z.maxLength(96)),
  /** Its words at the time. */
  text: z.string().check(z.minLength(1), z.maxLength(mostCarriedCharacters)),
  /** What else was known of it at the time; left out where nothing was. */
  along: z.exactOptional(along),
  /** Of what a facilitator sends: for which of several businesses; left out, for everybody. */
  business: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(40))),
});

/** An entry that was taken along into a later exercise. */
export type CarriedValue = z.infer<typeof carried>;

const carriedField = /^carried\.([A-Za-z0-9_-]{1,40})$/;

/** The id under which a field holds an entry that was taken along; null for any other field. */
export function carriedIdOf(field: string): string | null {
  return carriedField.exec(field)?.[1] ?? null;
}

/** The field that holds an entry that was taken along. */
export function fieldOfCarried(id: string): string {
  return `carried.${id}`;
}

/** An entry that was taken along, as stored; null for what is none, or is taken out again. */
export function parseCarried(value: JsonValue | undefined): CarriedValue | null {
  const parsed = carried.safeParse(value);
  return parsed.success ? parsed.data : null;
}
