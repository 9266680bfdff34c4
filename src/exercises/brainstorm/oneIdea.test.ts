import { expect, test } from 'vitest';
import { holdsSeveral } from './oneIdea.ts';

test.each([
  'We call back within an hour. We send a card on the second visit',
  'Call back within the hour and a card after every visit',
  'free parking; breakfast from six',
  'free parking\nbreakfast from six',
  '一小时内回电话。第二次来送一张贺卡',
  '一小时内回电话，另外第二次来送贺卡',
  '停车免费；早餐六点就有',
])('%j looks like two ideas', (note) => {
  expect(holdsSeveral(note)).toBe(true);
});

test.each([
  '',
  'Bed and breakfast',
  'Open from 6.30 a.m.',
  'Price list on the door, all in.',
  'Why not ask?',
  'No. 1 in town',
  'Salt and pepper on every table',
  '约好几点就几点，迟到就免工时费',
  '价格全写在门口，没有别的收费。',
  '和客人一起选菜',
])('%j is one idea', (note) => {
  expect(holdsSeveral(note)).toBe(false);
});
