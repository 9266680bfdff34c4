import * as z from 'zod/mini';
import { languages, type Language, type Localized } from '#shared/content/language.ts';
import { localizedText } from '#shared/content/localizedText.ts';
import type { Reason } from '#exercises/reasons/reasons.ts';

/** Beyond twelve questions people tick rather than think. */
const mostItems = 12;
/** In UTF-16 units, as a textarea counts them. */
export const longestText = 300;

const itemTypes = ['scale', 'recommend', 'text'] as const;

const item = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
    type: z.enum(itemTypes),
    question: localizedText,
    /** What the lowest and the highest number stand for. */
    low: z.exactOptional(localizedText),
    high: z.exactOptional(localizedText),
  })
  .check(
    z.refine(
      ({ type, low, high }) => type !== 'text' || (low === undefined && high === undefined),
      'Only numbers have ends.',
    ),
  );

export const feedbackOptions = z.strictObject({
  items: z.array(item).check(
    z.minLength(1),
    z.maxLength(mostItems),
    z.refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      'Every question has an id of its own.',
    ),
  ),
});

export interface FeedbackItem {
  readonly id: string;
  /** `scale` is rated from 1 to 5, `recommend` from 0 to 10, `text` is answered in words. */
  readonly type: (typeof itemTypes)[number];
  readonly question: Localized;
  readonly low?: Localized;
  readonly high?: Localized;
}

export interface FeedbackOptions {
  readonly items: readonly FeedbackItem[];
}

/** The field of one question's answer. */
export function answerField(id: string): string {
  return `answers.${id}`;
}

/** The numbers that a question offers; null where it is answered in words. */
export function rangeOf({ type }: Pick<FeedbackItem, 'type'>): { min: number; max: number } | null {
  if (type === 'text') return null;
  return type === 'scale' ? { min: 1, max: 5 } : { min: 0, max: 10 };
}

const line = z.object({ key: z.string(), text: z.string() });

/** The result of one question. Without counts or lines it is kept back: too few have answered it. */
const itemResult = z.object({
  id: z.string(),
  n: z.number(),
  /** How many chose each number, from the lowest. */
  counts: z.exactOptional(z.array(z.number())),
  /** What was written: the same words once, in the order of their keys. */
  lines: z.exactOptional(z.array(line)),
  /** How many lines there are beyond those. */
  more: z.exactOptional(z.number()),
});

const feedbackResult = z.object({ items: z.array(itemResult) });

/** One question with what came of it. */
export interface AnsweredItem {
  readonly item: FeedbackItem;
  /** Its place in the form, from 1. */
  readonly number: number;
  readonly n: number;
  /** Null where it is answered in words, or kept back. */
  readonly counts: readonly number[] | null;
  /** Null where it is answered in numbers, or kept back. */
  readonly lines: readonly Reason[] | null;
  readonly more: number;
}

/** Reads a result from the wire, in the order of the form. Throws on what is none. */
export function readResult({ items }: FeedbackOptions, input: unknown): readonly AnsweredItem[] {
  const result = feedbackResult.parse(input);
  return items.map((one, at) => {
    const found = result.items.find(({ id }) => id === one.id);
    return {
      item: one,
      number: at + 1,
      n: found?.n ?? 0,
      counts: found?.counts ?? null,
      lines: found?.lines ?? null,
      more: found?.more ?? 0,
    };
  });
}

/** One answer as a rehearsal's file writes it. */
export const feedbackSample = z.strictObject({
  language: z.enum(languages),
  answers: z.record(
    z.string(),
    z.union([z.int(), z.string().check(z.trim(), z.minLength(1), z.maxLength(longestText))]),
  ),
});

export interface FeedbackSample {
  readonly language: Language;
  readonly answers: Readonly<Record<string, number | string>>;
}
