import { inLanguage } from '#shared/content/language.ts';
import type { QueueEntry } from '#shared/moderation/queue.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import { type Answered, defineKind, type FoldInput } from '#exercises/defineKind.ts';
import { queueOf } from '#exercises/moderation/queueOf.ts';
import { acceptsReasonMark, foldReasons, writtenReason } from '#exercises/reasons/reasons.ts';
import { speaking } from '#exercises/speaking.ts';
import { takeWhileSmall } from '#exercises/takeWhileSmall.ts';
import { feedbackWords } from './messages.ts';
import {
  answerField,
  type FeedbackItem,
  feedbackOptions,
  type FeedbackOptions,
  feedbackSample,
  type FeedbackSample,
  longestText,
  rangeOf,
} from './schema.ts';

/** One worksheet, read. */
export interface FeedbackResponse {
  /** In the order of the questions: a number, words, or null where nothing is answered. */
  readonly answers: readonly (number | string | null)[];
}

function isAnswer(item: FeedbackItem, value: JsonValue | undefined): value is number | string {
  const range = rangeOf(item);
  if (!range) return typeof value === 'string' && value.length <= longestText;
  return typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max;
}

function itemAt({ items }: FeedbackOptions, field: string): FeedbackItem | undefined {
  return items.find(({ id }) => answerField(id) === field);
}

function accepts(options: FeedbackOptions, field: string, value: JsonValue): boolean {
  const item = itemAt(options, field);
  return item !== undefined && (value === null || isAnswer(item, value));
}

/**
 * Whether a question's answers are still too few to be seen. Over several businesses also where what is kept back of
 * them could be worked out from the sum.
 */
function isKeptBack(
  answers: readonly Pick<Answered<FeedbackResponse>, 'business'>[],
  { business, minimum }: Pick<FoldInput<FeedbackResponse>, 'business' | 'minimum'>,
): boolean {
  if (answers.length < minimum) return true;
  if (business !== null) return false;
  const counts = new Map<string | undefined, number>();
  for (const one of answers) counts.set(one.business, (counts.get(one.business) ?? 0) + 1);
  const unseen = [...counts.values()]
    .filter((count) => count < minimum)
    .reduce((sum, count) => sum + count, 0);
  return unseen > 0 && unseen < minimum;
}

/** The same words under two questions have one mark. */
function onceEach(entries: readonly QueueEntry[]): readonly QueueEntry[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

/** What all lines of one result may take together, so that several businesses fit one frame. */
const lineBytes = 8 * 1024;
const mostLines = 40;

export const feedback = defineKind<FeedbackOptions, FeedbackResponse, FeedbackSample>({
  kind: 'feedback',
  version: 1,
  options: feedbackOptions,
  texts: ({ items }) =>
    items.flatMap(({ question, low, high }) => [question, ...(low ? [low] : []), ...(high ? [high] : [])]),
  publicContent: ({ items }) => ({
    items: items.map(({ id, type, question, low, high }) => ({
      id,
      type,
      question: { ...question },
      ...(low && { low: { ...low } }),
      ...(high && { high: { ...high } }),
    })),
  }),
  accepts,
  acceptsMark: ({ items }, field, value) =>
    items.some(({ type }) => type === 'text') && acceptsReasonMark(field, value),
  read: ({ items }, fields) => ({
    answers: items.map((item) => {
      const value = fields[answerField(item.id)];
      if (!isAnswer(item, value)) return null;
      const answer = typeof value === 'string' ? value.trim() : value;
      return answer === '' ? null : answer;
    }),
  }),
  isReady: ({ answers }) => answers.some((answer) => answer !== null),
  summarize({ items }, { answered, room, business, minimum, moderate }) {
    const heard = speaking(answered);
    const bytes = lineBytes / Math.max(1, items.filter(({ type }) => type === 'text').length);
    const folded = items.map((item, at) => {
      const own = heard.filter(({ response }) => (response.answers[at] ?? null) !== null);
      const answers = own.map(({ response }) => response.answers[at] ?? null);
      const { id } = item;
      const n = own.length;
      if (isKeptBack(own, { business, minimum })) return { result: { id, n }, entries: [] };
      const range = rangeOf(item);
      if (range) {
        const counts = Array.from(
          { length: range.max - range.min + 1 },
          (_, index) => answers.filter((answer) => answer === range.min + index).length,
        );
        return { result: { id, n, counts }, entries: [] };
      }
      const said = answers.filter((answer) => typeof answer === 'string');
      const { result, entries } = foldReasons(said, room, moderate);
      const lines = takeWhileSmall(result.reasons, { items: mostLines, bytes });
      const more = result.reasons.length - lines.length + result.moreReasons;
      return { result: { id, n, lines: [...lines], more }, entries };
    });
    return {
      result: { items: folded.map(({ result }) => result) },
      moderation: queueOf(onceEach(folded.flatMap(({ entries }) => entries))),
    };
  },
  written(options, { fields }, field) {
    const item = itemAt(options, field);
    const said = fields[field];
    const isWords = item?.type === 'text' && typeof said === 'string' && said.trim() !== '';
    return isWords ? writtenReason(said.trim()) : null;
  },
  say(options, field, value, language) {
    const words = feedbackWords(language);
    const item = itemAt(options, field);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return {
      label: item ? inLanguage(item.question, language) : words('answer'),
      text: text === '' ? words('nothing') : text,
    };
  },
  sample: feedbackSample,
  answersOf: (options, { answers }) =>
    options.items.flatMap(({ id }) => {
      const field = answerField(id);
      const value = answers[id];
      return value !== undefined && accepts(options, field, value) ? [{ field, value }] : [];
    }),
});
