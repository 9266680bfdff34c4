import { expect, test } from 'vitest';
import { languages } from '#shared/content/language.ts';
import { asText } from './asText.ts';
import type { Finding } from './finding.ts';
import { en } from './messages.en.ts';
import { preflightWords } from './messages.ts';

const findings: readonly Finding[] = [
  { id: 'phones', state: 'look', said: 'onePhone', todo: 'onePhone', atMs: 1 },
  {
    id: 'minutes',
    state: 'look',
    said: 'minutesOver',
    values: { minutes: 225, start: '09:00', end: '12:45', count: 1 },
    names: ['Welcome +5'],
    atMs: 1,
  },
];

test('the result is copied as lines that can be read without the page', () => {
  const head = ['Pre-flight · Harbor', 'Thu 10 Dec 2026, 09:00'];
  expect(asText({ head, findings, t: preflightWords('en') })).toBe(
    [
      'Pre-flight · Harbor',
      'Thu 10 Dec 2026, 09:00',
      '',
      '[look at this] Phones in the room · One phone is through.',
      '    → Try a second one of another make: an iPhone beside an Android.',
      '[look at this] Minutes · 225 minutes, 09:00–12:45. One segment holds more than its time:',
      '    · Welcome +5',
    ].join('\n'),
  );
});

test.each(languages)('every sentence can be said in %s, whatever its figures', (language) => {
  const t = preflightWords(language);
  const values = {
    answered: 1,
    all: 5,
    width: 1920,
    height: 1080,
    ratio: '16:9',
    count: 2,
    slower: 1,
    halfway: 1,
    address: '192.168.1.20:4173',
    ms: 12,
    free: 1.5,
    seconds: 9,
    session: 'UTC+8',
    machine: 'UTC',
    browser: 'UTC',
    languages: 'English',
    slides: 2,
    exercises: 1,
    minutes: 225,
    start: '09:00',
    end: '12:45',
  };
  const keys = Object.keys(en.said).flatMap((key) => (isSaid(key) ? [key] : []));
  for (const key of keys) expect(t(`said.${key}`, values), key).not.toMatch(/[{}]|said\./);
  expect(keys.length).toBeGreaterThan(40);
});

function isSaid(key: string): key is Finding['said'] {
  return Object.hasOwn(en.said, key);
}
