import * as z from 'zod/mini';
import { languages, type Language, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import { longestReason, reasonsShape, type ReasonsRead } from '#exercises/reasons/reasons.ts';

/** Ten points is what a phone in portrait shows as targets of 44 px in two rows; eleven serves 0–10. */
const mostPoints = 11;
/** Beyond eight statements people tick rather than think. */
const mostItems = 8;

const item = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  label: localizedText,
});

export const scaleOptions = z
  .strictObject({
    min: z.int().check(z.minimum(0), z.maximum(1)),
    max: z.int().check(z.minimum(2), z.maximum(10)),
    low: localizedText,
    high: localizedText,
    /** Several statements on the one scale; left out, the exercise's question alone is rated. */
    items: z.exactOptional(z.array(item).check(z.minLength(2), z.maxLength(mostItems))),
    /** Asks for a reason of one line under these words; left out, none is asked for. */
    because: z.exactOptional(localizedText),
    /** The exercise in which the same was rated before: both are shown together. */
    before: z.exactOptional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
    /** Asks under these words for a second rating, of how it really was then; left out, none is asked for. */
    retrospective: z.exactOptional(localizedText),
  })
  .check(
    z.refine(
      ({ items, before, retrospective }) => !items || (before === undefined && retrospective === undefined),
      'Only a scale without statements is compared.',
    ),
    z.refine(({ min, max }) => max - min < mostPoints, 'A scale has at most eleven points.'),
    z.refine(
      ({ items = [] }) => new Set(items.map(({ id }) => id)).size === items.length,
      'Every statement has an id of its own.',
    ),
  );

export interface ScaleItem {
  readonly id: string;
  readonly label: Localized;
}

export interface ScaleOptions {
  readonly min: number;
  readonly max: number;
  readonly low: Localized;
  readonly high: Localized;
  readonly items?: readonly ScaleItem[];
  readonly because?: Localized;
  readonly before?: string;
  readonly retrospective?: Localized;
}

/** The field of a scale's one rating. */
export const ratingField = 'rating';

/** The field of the rating of how it really was before, seen from now. */
export const retrospectiveField = 'retrospective';

/** The field of one statement's rating, where a scale has several. */
export function itemField(id: string): string {
  return `item.${id}`;
}

/** The fields that hold ratings: the one, or one for each statement. */
export function ratingFields({ items }: Pick<ScaleOptions, 'items'>): readonly string[] {
  return items ? items.map(({ id }) => itemField(id)) : [ratingField];
}

/** What the ratings of one question or statement add up to. Numbers are on the scale itself, not shares. */
export const ratingSummary = z.object({
  n: z.number(),
  /** How many chose each point, from `min` to `max`. */
  counts: z.array(z.number()),
  mean: z.nullable(z.number()),
  median: z.nullable(z.number()),
  /** The middle half of the ratings: first and third quartile. */
  lowerQuartile: z.nullable(z.number()),
  upperQuartile: z.nullable(z.number()),
});
export type RatingSummary = z.infer<typeof ratingSummary>;

/** Of those who gave both ratings, how many gave the later one higher, the same, or lower. */
const change = z.object({ n: z.number(), higher: z.number(), same: z.number(), lower: z.number() });
export type Change = z.infer<typeof change>;

/** What a rating stands beside; null where nothing was rated so, or by too few. */
const compared = z.object({
  before: z.nullable(ratingSummary),
  retrospective: z.nullable(ratingSummary),
  /** Now against before. */
  change: z.nullable(change),
  /** How it really was, seen from now, against what was said then: whose measure has moved. */
  shift: z.nullable(change),
  /** Now against how it really was, both seen from now. */
  gain: z.nullable(change),
});
export type Compared = z.infer<typeof compared>;

/** The result of one rating. */
const oneResult = z.object({
  ...ratingSummary.shape,
  compared: z.exactOptional(compared),
  ...reasonsShape,
});
/** The result of several statements. */
const itemsResult = z.object({
  items: z.array(z.object({ id: z.string(), ...ratingSummary.shape })),
  ...reasonsShape,
});

/** A result in either shape, read: one summary without a statement, or one for each. */
export interface ReadResult extends ReasonsRead {
  readonly summaries: readonly { readonly item: ScaleItem | null; readonly summary: RatingSummary }[];
  /** Null where the scale is compared with nothing. */
  readonly compared: Compared | null;
}

/** Reads a result from the wire. Statements stand in the order of the options. Throws on what is none. */
export function readResult(options: ScaleOptions, input: unknown): ReadResult {
  if (!options.items) {
    const { reasons: said, moreReasons, compared: beside = null, ...summary } = oneResult.parse(input);
    return { summaries: [{ item: null, summary }], compared: beside, reasons: said, moreReasons };
  }
  const { items, reasons: said, moreReasons } = itemsResult.parse(input);
  const summaries = options.items.flatMap((one) => {
    const summary = items.find(({ id }) => id === one.id);
    return summary ? [{ item: one, summary }] : [];
  });
  return { summaries, compared: null, reasons: said, moreReasons };
}

/** One answer as a rehearsal's file writes it. */
export const scaleSample = z
  .strictObject({
    language: z.enum(languages),
    rating: z.exactOptional(z.int()),
    retrospective: z.exactOptional(z.int()),
    ratings: z.exactOptional(z.record(z.string(), z.int())),
    because: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestReason))),
  })
  .check(
    z.refine(
      ({ rating, ratings }) => (rating === undefined) !== (ratings === undefined),
      'An answer has either a rating, or ratings by statement.',
    ),
  );

export interface ScaleSample {
  readonly language: Language;
  readonly rating?: number;
  readonly retrospective?: number;
  readonly ratings?: Readonly<Record<string, number>>;
  readonly because?: string;
}
