import { expect } from 'vitest';
import type { Ended } from './runHalfday.ts';

/** The person at the terminal reads one sentence with these words, and the shell a failure. */
export function expectOneSentence({ code, stdout, stderr }: Ended, ...words: readonly string[]): void {
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  const sentence = stderr.trim().replace(/\.$/, '');
  expect(sentence, 'one sentence').not.toMatch(/[.!?]\s/);
  expect(sentence, 'no stack').not.toMatch(/Error\b|^\s*at |\.ts:\d/);
  for (const word of words) expect(sentence).toContain(word);
  expect(code).toBe(1);
  expect(stdout.replace(/^Built the page in .*\n/, '')).toBe('');
}
