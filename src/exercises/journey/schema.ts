import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import type { Along } from '#shared/sync/carried.ts';
import { textOf } from '#shared/sync/mergedText.ts';
import { alongOf } from '#exercises/carried.ts';
import type { Fields } from '#exercises/contract.ts';
import { fieldOfRecord, readRecords, recordPart } from '#exercises/records.ts';

export const journeyOptions = z.strictObject({
  /** How many moments of truth one journey may have. */
  atMost: z.int().check(z.minimum(1), z.maximum(12)),
});

export interface JourneyOptions {
  readonly atMost: number;
}

export const momentsList = 'moments';

/** What is written of a moment, in the order in which it is asked. */
export const textKeys = ['moment', 'standard', 'owner', 'measure', 'recovery'] as const;
export type TextKey = (typeof textKeys)[number];
export type MomentKey = TextKey | 'order' | 'removed';

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters: Readonly<Record<TextKey, number>> = {
  moment: 80,
  standard: 240,
  owner: 60,
  measure: 160,
  recovery: 240,
};

/** Whether a record's key holds words. */
export function isTextKey(key: string): key is TextKey {
  return textKeys.some((one) => one === key);
}

/** Whether a field holds a text that a table's members write together, character by character. */
export function isLongField(field: string): boolean {
  const part = recordPart(field);
  return part?.list === momentsList && (part.key === 'standard' || part.key === 'recovery');
}

/** The field that holds one value of a moment: `moments.Xk29bTqf.owner`. */
export function momentField(id: string, key: MomentKey): string {
  return fieldOfRecord(momentsList, id, key);
}

export type MomentTexts = Readonly<Record<TextKey, string>>;

/** One moment as it is stored; one without a word or that was removed is still one. */
export interface Moment extends MomentTexts {
  readonly id: string;
  readonly order: number;
  readonly removed: boolean;
}

/** Every moment of a worksheet that is stored, in order; unreadable values count as not there. */
export function allMoments(fields: Fields): readonly Moment[] {
  const removed = new Set(
    Object.entries(fields).flatMap(([field, value]) => {
      const part = recordPart(field);
      return part?.list === momentsList && part.key === 'removed' && value === true ? [part.id] : [];
    }),
  );
  // Read with those that were removed, which keep their place and their words until somebody wants them back.
  const standing = Object.fromEntries(
    Object.entries(fields).filter(([field]) => !field.endsWith('.removed')),
  );
  return readRecords(standing, momentsList).map(({ id, values }) => ({
    id,
    moment: textOf(values['moment']),
    standard: textOf(values['standard']),
    owner: textOf(values['owner']),
    measure: textOf(values['measure']),
    recovery: textOf(values['recovery']),
    order: typeof values['order'] === 'number' ? values['order'] : 0,
    removed: removed.has(id),
  }));
}

/** Whether anything is written of a moment. */
export function isWritten(moment: MomentTexts): boolean {
  return textKeys.some((key) => moment[key].trim() !== '');
}

/** Moments of which something is written and that stand. */
export function standingMoments(fields: Fields): readonly Moment[] {
  return allMoments(fields).filter((moment) => !moment.removed && isWritten(moment));
}

/** What is taken along of a moment: what happens, and the standard where there is one. */
export function momentWords({ moment, standard }: Pick<MomentTexts, 'moment' | 'standard'>): string {
  return [moment.trim(), standard.trim()].filter(Boolean).join(' – ');
}

/** What goes along with those words: who looks after the moment, and how one knows. */
export function alongOfMoment({ owner, measure }: Pick<MomentTexts, 'owner' | 'measure'>): Along {
  return alongOf({ who: owner, measure });
}

const told = z.object({
  /** The same for the same moment, however it is written: what the facilitator hides it by and takes it along by. */
  key: z.string(),
  moment: z.string(),
  standard: z.string(),
  owner: z.string(),
  measure: z.string(),
  recovery: z.string(),
});
/** A moment of truth as the room sees it. */
export type ToldMoment = z.infer<typeof told>;

const journey = z.object({
  key: z.string(),
  /** The table that wrote it; null where people wrote their own, which are nobody's business. */
  table: z.nullable(z.string()),
  moments: z.readonly(z.array(told)),
});
export type Journey = z.infer<typeof journey>;

export const journeyResult = z.object({
  /** Worksheets with a moment on them. */
  n: z.number(),
  moments: z.number(),
  /** Moments that nobody looks after yet. */
  unowned: z.number(),
  journeys: z.readonly(z.array(journey)),
  /** Journeys that a result has no room for. */
  left: z.number(),
});
export type JourneyResult = z.infer<typeof journeyResult>;

const filled = (key: TextKey) => z.string().check(z.trim(), z.minLength(1), z.maxLength(mostCharacters[key]));

export const journeySample = z.strictObject({
  language: z.exactOptional(z.enum(languages)),
  moments: z
    .array(
      z.strictObject({
        moment: filled('moment'),
        standard: z.exactOptional(filled('standard')),
        owner: z.exactOptional(filled('owner')),
        measure: z.exactOptional(filled('measure')),
        recovery: z.exactOptional(filled('recovery')),
      }),
    )
    .check(z.minLength(1)),
});
export type JourneySample = z.infer<typeof journeySample>;
