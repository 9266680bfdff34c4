import { type Language, languages, type Localized } from '#shared/content/language.ts';
import { feedbackWords } from './messages.ts';
import { type FeedbackItem, rangeOf } from './schema.ts';

/** A range of numbers, and what its two ends mean. */
export interface Ends {
  readonly min: number;
  readonly max: number;
  readonly low: Localized;
  readonly high: Localized;
}

/** The numbers of a question with the words of their ends, ours where its author gives none; null for words. */
export function endsOf(item: FeedbackItem): Ends | null {
  const range = rangeOf(item);
  if (!range) return null;
  const recommends = item.type === 'recommend';
  const { low = ours(recommends ? 'unlikely' : 'low'), high = ours(recommends ? 'likely' : 'high') } = item;
  return { ...range, low, high };
}

function ours(key: 'unlikely' | 'likely' | 'low' | 'high'): Localized {
  const words: { [In in Language]?: string } = {};
  for (const language of languages) words[language] = feedbackWords(language)(key);
  return words;
}
