import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import { defineKind, type FoldInput } from '#exercises/defineKind.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import {
  acceptsReasonMark,
  becauseField,
  foldReasons,
  isReason,
  writtenReason,
} from '#exercises/reasons/reasons.ts';
import { speaking } from '#exercises/speaking.ts';
import { compareRatings, type Earlier } from './compareRatings.ts';
import { scaleWords } from './messages.ts';
import {
  itemField,
  ratingField,
  ratingFields,
  type RatingSummary,
  retrospectiveField,
  scaleOptions,
  type ScaleOptions,
  scaleSample,
  type ScaleSample,
} from './schema.ts';
import { summarizeRatings } from './summarizeRatings.ts';

/** One worksheet, read. */
export interface ScaleResponse {
  /** In the order of the statements, or the one rating; null where none is given. */
  readonly ratings: readonly (number | null)[];
  /** How it really was before, seen from now; null where it is not given, or not asked for. */
  readonly retrospective: number | null;
  /** Empty where nothing was said, or nothing asked. */
  readonly because: string;
}

function onScale({ min, max }: ScaleOptions, value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function accepts(options: ScaleOptions, field: string, value: JsonValue): boolean {
  if (field === becauseField) return options.because !== undefined && (value === null || isReason(value));
  if (field === retrospectiveField && !options.retrospective) return false;
  const isRating = field === retrospectiveField || ratingFields(options).includes(field);
  return isRating && (value === null || onScale(options, value));
}

function read(options: ScaleOptions, fields: Fields): ScaleResponse {
  const ratingIn = (field: string): number | null => {
    const value = fields[field];
    return onScale(options, value) ? value : null;
  };
  const said = fields[becauseField];
  return {
    ratings: ratingFields(options).map(ratingIn),
    retrospective: options.retrospective ? ratingIn(retrospectiveField) : null,
    because: options.because && isReason(said) ? said.trim() : '',
  };
}

function isCompared({ before, retrospective }: ScaleOptions): boolean {
  return before !== undefined || retrospective !== undefined;
}

/** What was rated before, by whom; the scale is taken to be the same. */
function earlierRatings(
  options: ScaleOptions,
  related: FoldInput<ScaleResponse>['related'],
): readonly Earlier[] {
  const { before } = options;
  if (before === undefined) return [];
  const all = (related[before] ?? []).map((worksheet) => ({
    ...worksheet,
    response: read(options, worksheet.fields),
  }));
  const rated = all.filter(({ response }) => response.ratings[0] !== null);
  return speaking(rated).flatMap(({ key, response }) => {
    const [rating] = response.ratings;
    return typeof rating === 'number' ? [{ key, rating }] : [];
  });
}

export const scale = defineKind<ScaleOptions, ScaleResponse, ScaleSample>({
  kind: 'scale',
  version: 1,
  options: scaleOptions,
  texts: ({ low, high, items = [], because, retrospective }) => [
    low,
    high,
    ...items.map(({ label }) => label),
    ...(because ? [because] : []),
    ...(retrospective ? [retrospective] : []),
  ],
  publicContent: ({ min, max, low, high, items, because, before, retrospective }) => ({
    min,
    max,
    low: { ...low },
    high: { ...high },
    ...(items && { items: items.map(({ id, label }) => ({ id, label: { ...label } })) }),
    ...(because && { because: { ...because } }),
    ...(before !== undefined && { before }),
    ...(retrospective && { retrospective: { ...retrospective } }),
  }),
  accepts,
  acceptsMark: (options, field, value) => options.because !== undefined && acceptsReasonMark(field, value),
  read,
  isReady: ({ ratings }) => ratings.every((rating) => rating !== null),
  relatesTo: ({ before }) => (before === undefined ? [] : [before]),
  summarize(options, { answered, room, related, minimum, moderate }) {
    const heard = speaking(answered);
    const responses = heard.map(({ response }) => response);
    const summaryAt = (index: number): RatingSummary =>
      summarizeRatings(
        options,
        responses.flatMap(({ ratings }) => ratings[index] ?? []),
      );
    const ratings = options.items
      ? { items: options.items.map(({ id }, index) => ({ id, ...summaryAt(index) })) }
      : {
          ...summaryAt(0),
          ...(isCompared(options) && {
            compared: compareRatings(options, {
              now: heard.map(({ key, response }) => ({
                key,
                rating: response.ratings[0] ?? null,
                retrospective: response.retrospective,
              })),
              before: earlierRatings(options, related),
              minimum,
            }),
          }),
        };
    if (!options.because) return { result: { ...ratings } };
    const reasons = foldReasons(
      responses.map(({ because }) => because),
      room,
      moderate,
    );
    return { result: { ...ratings, ...reasons.result }, moderation: queueOf(reasons.entries) };
  },
  written(options, { fields }, field) {
    const { because } = read(options, fields);
    return field === becauseField && because !== '' ? writtenReason(because) : null;
  },
  say(options, field, value, language) {
    const words = scaleWords(language);
    const item = options.items?.find(({ id }) => itemField(id) === field);
    const asked = field === becauseField ? options.because : undefined;
    const back = field === retrospectiveField ? options.retrospective : undefined;
    const label: Localized | undefined = asked ?? back ?? item?.label;
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return {
      label: label ? inLanguage(label, language) : words('value'),
      text: text === '' ? words('nothing') : text,
    };
  },
  sample: scaleSample,
  answersOf(options, { rating, retrospective, ratings = {}, because }) {
    const given: readonly { readonly field: string; readonly value: JsonValue | undefined }[] = [
      { field: ratingField, value: rating },
      { field: retrospectiveField, value: retrospective },
      ...(options.items ?? []).map(({ id }) => ({ field: itemField(id), value: ratings[id] })),
      { field: becauseField, value: because },
    ];
    return given.flatMap(({ field, value }) =>
      value !== undefined && accepts(options, field, value) ? [{ field, value }] : [],
    );
  },
});
