import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { acceptsReasonMark, becauseField, foldReasons, isReason } from '#exercises/reasons/reasons.ts';
import { speaking } from '#exercises/speaking.ts';
import { scaleWords } from './messages.ts';
import {
  itemField,
  ratingField,
  ratingFields,
  type RatingSummary,
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
  /** Empty where nothing was said, or nothing asked. */
  readonly because: string;
}

function onScale({ min, max }: ScaleOptions, value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function accepts(options: ScaleOptions, field: string, value: JsonValue): boolean {
  if (field === becauseField) return options.because !== undefined && (value === null || isReason(value));
  return ratingFields(options).includes(field) && (value === null || onScale(options, value));
}

export const scale = defineKind<ScaleOptions, ScaleResponse, ScaleSample>({
  kind: 'scale',
  version: 1,
  options: scaleOptions,
  texts: ({ low, high, items = [], because }) => [
    low,
    high,
    ...items.map(({ label }) => label),
    ...(because ? [because] : []),
  ],
  publicContent: ({ min, max, low, high, items, because }) => ({
    min,
    max,
    low: { ...low },
    high: { ...high },
    ...(items && { items: items.map(({ id, label }) => ({ id, label: { ...label } })) }),
    ...(because && { because: { ...because } }),
  }),
  accepts,
  acceptsMark: (options, field, value) => options.because !== undefined && acceptsReasonMark(field, value),
  read(options, fields) {
    const said = fields[becauseField];
    return {
      ratings: ratingFields(options).map((field) => {
        const value = fields[field];
        return onScale(options, value) ? value : null;
      }),
      because: options.because && isReason(said) ? said.trim() : '',
    };
  },
  isReady: ({ ratings }) => ratings.every((rating) => rating !== null),
  summarize(options, { answered, room }) {
    const responses = speaking(answered).map(({ response }) => response);
    const summaryAt = (index: number): RatingSummary =>
      summarizeRatings(
        options,
        responses.flatMap(({ ratings }) => ratings[index] ?? []),
      );
    const ratings = options.items
      ? { items: options.items.map(({ id }, index) => ({ id, ...summaryAt(index) })) }
      : summaryAt(0);
    if (!options.because) return { result: { ...ratings } };
    const reasons = foldReasons(
      responses.map(({ because }) => because),
      room,
    );
    return { result: { ...ratings, ...reasons.result }, moderation: reasons.moderation };
  },
  say(options, field, value, language) {
    const words = scaleWords(language);
    const item = options.items?.find(({ id }) => itemField(id) === field);
    const label: Localized | undefined = field === becauseField ? options.because : item?.label;
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return {
      label: label ? inLanguage(label, language) : words('value'),
      text: text === '' ? words('nothing') : text,
    };
  },
  sample: scaleSample,
  answersOf(options, { rating, ratings = {}, because }) {
    const given: readonly { readonly field: string; readonly value: JsonValue | undefined }[] = [
      { field: ratingField, value: rating },
      ...(options.items ?? []).map(({ id }) => ({ field: itemField(id), value: ratings[id] })),
      { field: becauseField, value: because },
    ];
    return given.flatMap(({ field, value }) =>
      value !== undefined && accepts(options, field, value) ? [{ field, value }] : [],
    );
  },
});
