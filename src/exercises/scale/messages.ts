import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';

const en = {
  choose: 'Choose a number from {min, number} to {max, number}',
  own: 'You said {value, number}.',
  none: 'No answers yet.',
  one: 'One answer: {median}.',
  spread: 'Half of the answers lie between {lower} and {upper}.',
  together: 'At least half of the answers are {lower}.',
  middleHalf: 'Middle half: {lower} to {upper}.',
  summary: 'Mean {mean}, median {median}.',
  mean: 'mean',
  median: 'median',
  value: 'Rating',
  answers: 'Answers',
  count: '{n, plural, one {# answer} other {# answers}}',
  unit: '{n, plural, one {answer} other {answers}}',
  table: 'As a table',
  business: 'Business',
  middle: 'middle half',
  more: '{left, plural, one {and # more business} other {and # more businesses}}',
  withheld: 'Shown from {minimum, number} answers on.',
} as const;

const zhHans: Record<keyof typeof en, string> = {
  choose: '从{min, number}到{max, number}选一个数',
  own: '你选的是{value, number}。',
  none: '还没有回答。',
  one: '一份回答：{median}。',
  spread: '半数人打{lower}到{upper}分。',
  together: '至少一半的回答是{lower}。',
  middleHalf: '半数人：{lower}到{upper}分。',
  summary: '平均{mean}，中位数{median}。',
  mean: '平均',
  median: '中位数',
  value: '评分',
  answers: '人数',
  count: '{n, number}份回答',
  unit: '份回答',
  table: '看成表格',
  business: '企业',
  middle: '半数人',
  more: '另有{left, number}家',
  withheld: '满{minimum, number}份回答才显示。',
};

/** The words of this kind in one language; several languages may be shown at once. */
export function scaleWords(language: Language) {
  // Both have the same keys and arguments; the types of the arguments come from the English.
  const messages: Record<keyof typeof en, string> = language === 'en' ? en : zhHans;
  return createTranslator({ locale: language, messages });
}
