import { inLanguage, type Localized } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { defineKind } from '#exercises/defineKind.ts';
import { mostFrequent } from '#exercises/mostFrequent.ts';
import { shortKey } from '#exercises/shortKey.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { scaleWords } from './messages.ts';
import {
  becauseField,
  hiddenField,
  itemField,
  longestReason,
  ratingField,
  ratingFields,
  type RatingSummary,
  type Reason,
  scaleOptions,
  type ScaleOptions,
  scaleSample,
  type ScaleSample,
} from './schema.ts';

/** One worksheet, read. */
export interface ScaleResponse {
  /** In the order of the statements, or the one rating; null where none is given. */
  readonly ratings: readonly (number | null)[];
  /** Empty where nothing was said, or nothing asked. */
  readonly because: string;
}

/** What is left of a result for reasons, whatever people write, so that several businesses fit one frame. */
const reasonBounds = { items: 40, bytes: 8 * 1024 };
const hiddenPattern = /^hidden\.[a-z0-9]{1,11}$/;

function onScale({ min, max }: ScaleOptions, value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isReason(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value.length <= longestReason;
}

function accepts(options: ScaleOptions, field: string, value: JsonValue): boolean {
  if (field === becauseField) return options.because !== undefined && (value === null || isReason(value));
  return ratingFields(options).includes(field) && (value === null || onScale(options, value));
}

/**
 * The quantile of sorted values by linear interpolation between the closest ranks
 * (type 7 of Hyndman & Fan, "Sample Quantiles in Statistical Packages", 1996).
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}

/** Distribution, mean, median and middle half of the ratings; null where nobody has answered. */
export function summarizeRatings(options: ScaleOptions, ratings: readonly number[]): RatingSummary {
  const sorted = [...ratings].sort((a, b) => a - b);
  const counts = Array.from({ length: options.max - options.min + 1 }, () => 0);
  let sum = 0;
  for (const rating of sorted) {
    counts[rating - options.min] = (counts[rating - options.min] ?? 0) + 1;
    sum += rating;
  }
  return {
    n: sorted.length,
    counts,
    mean: sorted.length === 0 ? null : sum / sorted.length,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}

/** The same words but for letter case and spaces have the same key. */
export function keyOfReason(text: string): string {
  return shortKey(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim());
}

/** The reasons, the same words once: by key, since the order in which they came would tell whose they are. */
function reasonsOf(responses: readonly ScaleResponse[]): readonly Reason[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { because } of responses) {
    if (because === '') continue;
    const key = keyOfReason(because);
    const own = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, own.set(because, (own.get(because) ?? 0) + 1));
  }
  return [...spellings]
    .map(([key, own]) => ({ key, text: mostFrequent(own) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
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
  acceptsMark: (options, field, value) =>
    options.because !== undefined &&
    hiddenPattern.test(field) &&
    (value === null || typeof value === 'boolean'),
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
    const all = reasonsOf(responses);
    const isHidden = ({ key }: Reason): boolean => room[hiddenField(key)] === true;
    const open = all.filter((one) => !isHidden(one));
    const reasons = takeWhileSmall(open, reasonBounds);
    return {
      result: { ...ratings, reasons: [...reasons], moreReasons: open.length - reasons.length },
      moderation: { hidden: [...takeWhileSmall(all.filter(isHidden), reasonBounds)] },
    };
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
