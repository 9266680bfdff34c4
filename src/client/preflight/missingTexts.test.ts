import { expect, test } from 'vitest';
import type { Localized } from '#shared/content/language.ts';
import type { RichText } from '#shared/content/workshop.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { missingTexts } from './missingTexts.ts';

const both = (words: string): Localized => ({ en: words, 'zh-Hans': `${words}（中）` });
const rich = (words: string): Localized<RichText> => ({
  en: [{ text: words }],
  'zh-Hans': [{ text: `${words}（中）` }],
});

const segment = {
  id: 'start',
  title: both('Welcome'),
  promise: both('Why'),
  minutes: 10,
  minimum: 5,
  timing: 'fixed',
} as const;
const exercise = someExercise('rating', {
  title: both('Rating'),
  question: both('How well?'),
  prompt: both('Pick.'),
  debrief: both('And now?'),
  options: { low: both('poorly'), high: both('well') },
});
const slide = someSlide('welcome', {
  title: rich('Good morning'),
  notes: { en: [], 'zh-Hans': [] },
  blocks: [{ kind: 'list', ordered: false, items: [rich('One'), rich('Two')] }],
});
const whole = someWorkshop({
  title: both('Service'),
  segments: [segment],
  slides: [slide],
  exercises: [exercise],
});

test('a workshop that says everything in both languages misses nothing', () => {
  expect(missingTexts(whole, ['en', 'zh-Hans'])).toEqual([]);
  expect(missingTexts(whole, [])).toEqual([]);
});

test('a point of a slide, and an option of an exercise, are missed where they stand', () => {
  const holed = {
    ...whole,
    slides: [
      { ...slide, blocks: [{ kind: 'list', ordered: false, items: [{ en: [{ text: 'One' }] }] } as const] },
    ],
    exercises: [{ ...exercise, options: { low: { en: 'poorly', 'zh-Hans': ' ' }, high: both('well') } }],
  };
  expect(missingTexts(holed, ['en', 'zh-Hans'])).toEqual([
    { language: 'zh-Hans', where: 'Good morning' },
    { language: 'zh-Hans', where: 'Rating' },
  ]);
});

test('notes that the facilitator would read in the second language are missed as well', () => {
  const noted = { ...whole, slides: [{ ...slide, notes: { en: [] } }] };
  expect(missingTexts(noted, ['zh-Hans'])).toEqual([{ language: 'zh-Hans', where: 'Good morning' }]);
});

test('a language that the workshop does not speak is missing everywhere', () => {
  const found = missingTexts(whole, ['zh-Hant']);
  expect(found.map(({ where }) => where)).toEqual(['Service', 'Welcome', 'Good morning', 'Rating']);
});
