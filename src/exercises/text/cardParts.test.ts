import { expect, test } from 'vitest';
import { cardParts } from './cardParts.ts';

test('a short text is one card', () => {
  expect(cardParts(' Good coffee and a plan ☕ ')).toEqual([
    { words: 'Good coffee and a plan ☕', begun: false, goesOn: false },
  ]);
});

test('a long text goes on from card to card, cut after a sentence, and loses no word', () => {
  const first = 'We have had three trainings in two years and nothing changed at the counter.';
  const second =
    'If one single decision from today is still alive in June, then it was well worth it for all of us here.';
  expect(cardParts(`${first} ${second}`)).toEqual([
    { words: first, begun: false, goesOn: true },
    { words: second, begun: true, goesOn: false },
  ]);
});

test('600 Chinese characters without a mark stand on ten cards or so, none of them too full', () => {
  const parts = cardParts('客'.repeat(600));
  expect(parts.map(({ words }) => words).join('')).toBe('客'.repeat(600));
  for (const { words } of parts) expect(words.length).toBeLessThanOrEqual(65);
});

test('a Chinese mark stays with the character before it', () => {
  const parts = cardParts(`${'客'.repeat(65)}，${'人'.repeat(20)}`);
  expect(parts[1]?.words).toMatch(/^客，/);
});

test('many short lines are as high as they are', () => {
  expect(cardParts('a\nb\nc\nd\ne\nf\ng\nh\n\n\ni').length).toBeGreaterThan(1);
});
