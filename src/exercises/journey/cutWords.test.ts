import { expect, test } from 'vitest';
import { cutWords } from './cutWords.ts';

test('a text on the wall is cut after a whole word, Chinese after a character, and not at all where it fits', () => {
  expect(cutWords('Waiting for the room', 10)).toBe('Waiting for the…');
  expect(cutWords('Waiting for the room', 12)).toBe('Waiting for the room');
  expect(cutWords('Waiting for the room', 9)).toBe('Waiting for the…');
  expect(cutWords('Internationalization', 5)).toBe('Internati…');
  expect(cutWords('离店第二天的问候电话', 6)).toBe('离店第二天的…');
});
