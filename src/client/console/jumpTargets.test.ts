import { expect, test } from 'vitest';
import { jumpTargets } from './jumpTargets.ts';

const segments = [
  { id: 'start', number: 0, title: { en: 'Welcome', 'zh-Hans': '欢迎' } },
  { id: 'work', number: 1, title: { en: 'The work', 'zh-Hans': '动手' } },
];
const slide = (id: string, segment: string, en: string, zh: string) => ({
  id,
  segment,
  title: { en: [{ text: en }], 'zh-Hans': [{ text: zh }] },
});
const slides = [
  slide('hello', 'start', 'Good morning', '早上好'),
  slide('rules', 'start', 'Three rules', '三条规则'),
  slide('rate', 'work', 'How well do we serve?', '我们做得怎么样？'),
];

function found(query: string): string[] {
  const groups = jumpTargets({ segments, slides, language: 'en', query });
  return groups.flatMap(({ title, targets }) => targets.map((one) => `${title}: ${one.number} ${one.title}`));
}

test('all slides stand there by segment, numbered as they come', () => {
  expect(found('')).toEqual([
    '0 Welcome: 0.1 Good morning',
    '0 Welcome: 0.2 Three rules',
    '1 The work: 1.1 How well do we serve?',
  ]);
});

test('a word of the title finds a slide, in whichever language it is typed', () => {
  expect(found('RULES three')).toEqual(['0 Welcome: 0.2 Three rules']);
  expect(found('怎么样')).toEqual(['1 The work: 1.1 How well do we serve?']);
});

test('a number finds its slide, a segment’s name all of its slides, and nonsense none', () => {
  expect(found('1.1')).toHaveLength(1);
  expect(found('欢迎')).toHaveLength(2);
  expect(found('nothing like it')).toEqual([]);
});
