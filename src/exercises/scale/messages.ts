import { createTranslator } from 'use-intl/core';
import type { Language } from '#shared/content/language.ts';

const en = {
  choose: 'Choose a number from {min} to {max}',
  own: 'You said {value}.',
  none: 'No answers yet.',
  one: 'One answer: {median}.',
  spread: 'Half of the answers lie between {lower} and {upper}.',
  together: 'At least half of the answers are {lower}.',
  summary: 'Mean {mean}, median {median}.',
  mean: 'mean',
  median: 'median',
  value: 'Rating',
  count: 'Answers',
  table: 'As a table',
  answers: '{n, plural, one {answer} other {answers}}',
  of: '{n} of {joined}',
};

const zhHans: Record<keyof typeof en, string> = {
  choose: '从{min}到{max}选一个数',
  own: '你选的是{value}。',
  none: '还没有回答。',
  one: '一份回答：{median}。',
  spread: '一半的回答在{lower}到{upper}之间。',
  together: '至少一半的回答是{lower}。',
  summary: '平均{mean}，中位数{median}。',
  mean: '平均',
  median: '中位数',
  value: '评分',
  count: '人数',
  table: '看成表格',
  answers: '份回答',
  of: '{joined}人中{n}人',
};

/** The words of this kind in one language; several languages may be shown at once. */
export function scaleWords(language: Language) {
  return createTranslator({ locale: language, messages: language === 'en' ? en : zhHans });
}
