import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

const around = { publicUrl: null, port: 4173, seed: 1 };

test('a rehearsal of its own takes a minute, one in a session ten', () => {
  expect(readOptions(['--participants', '60'], around)).toMatchObject({
    participants: 60,
    code: null,
    seconds: 60,
    seed: 1,
  });
  expect(readOptions(['--participants=5', '--code', 'K7M 4QD'], around)).toMatchObject({
    code: 'K7M 4QD',
    seconds: 600,
  });
});

test('the server is the one named, else the public one, else the one of this machine', () => {
  const url = (words: readonly string[], publicUrl: string | null) =>
    readOptions(['--participants', '5', '--code', 'K7M4QD', ...words], { ...around, publicUrl }).url.href;
  expect(url(['--url', 'http://10.0.0.2:8080'], 'https://halfday.example.com')).toBe('http://10.0.0.2:8080/');
  expect(url([], 'https://halfday.example.com')).toBe('https://halfday.example.com/');
  expect(url([], null)).toBe('http://localhost:4173/');
});

test.each([
  [[], /--participants/],
  [['--participants', 'many'], /--participants, a whole number/],
  [['--participants', '0'], /from 1 to 5000/],
  [['--participants', '5', '--seconds', '1'], /^--seconds/],
  [['--participants', '5', '--seed', 'x'], /^--seed/],
  [['--participants', '5', '--code', 'K7M4QD', '--url', 'localhost'], /^--url is to be the address/],
  [['--participants', '5', '--url', 'http://localhost:1'], /^--url goes with --code/],
  [['--participants', '5', '--code', 'K7M4QD', '--workshop', 'x'], /^--workshop does not go/],
  [['--participants', '5', '--people', '5'], /halfday --help/],
  [['60'], /halfday --help/],
])('%j is answered with one sentence', (words, sentence) => {
  expect(() => readOptions(words, around)).toThrow(sentence);
});
