import { describe, expect, test } from 'vitest';
import { widthOf } from '#exercises/widthOf.ts';
import type { PlanRow } from './schema.ts';
import { partWords, wallParts } from './wallParts.ts';

const bare = (words: string): string => words.replace(/[\s…]/g, '');
const english = `${'We call every guest back on the same day, and say who has asked. '.repeat(4)}Always.`;
const chinese = '当天给每位客人回电话，并且说清楚是谁来问的，问了什么。'.repeat(11);

describe('a text that is too long for one row of the wall', () => {
  test.each([
    ['English', english],
    ['Chinese', chinese],
    ['one word without an end', 'x'.repeat(300)],
  ])('is all there, in parts that fit: %s', (_name, text) => {
    const parts = partWords(text, 130);
    expect(parts.length).toBeLessThanOrEqual(Math.ceil(widthOf(text) / 130) + 1);
    expect(bare(parts.join(''))).toBe(bare(text));
    for (const part of parts) expect(widthOf(part)).toBeLessThan(130 + 40);
  });

  test('is parted between words, never before a closing mark, and says where it goes on', () => {
    for (const part of partWords(english, 130).slice(1)) {
      expect(english).toContain(` ${part.replace(/^… | …$/g, '')}`);
    }
    for (const part of partWords(chinese, 60).slice(1)) expect(part).toMatch(/^… [^，。]/);
    expect(partWords('one two three four', 9)).toEqual(['one two …', '… three four']);
  });

  test('is left alone where it fits', () => {
    expect(partWords('Call back', 9)).toEqual(['Call back']);
    expect(partWords('', 9)).toEqual(['']);
  });
});

describe('the rows of the wall', () => {
  const row = (key: string, more: Partial<PlanRow>): PlanRow => ({
    key,
    text: 'Call back',
    situation: '',
    who: [],
    when: null,
    measure: '',
    firstStep: '',
    obstacle: '',
    tables: [],
    origins: [],
    members: [],
    ...more,
  });

  test('are one for an action, and more for one whose words or names are many', () => {
    const names = Array.from({ length: 8 }, (_, at) => `Annabelle ${at}`);
    const parts = wallParts(
      [row('a', { who: ['Ana'] }), row('b', { text: english }), row('c', { who: names })],
      ['en', 'zh-Hans'],
    );
    expect(parts.map(({ key, of }) => `${key}/${of}`)).toEqual([
      'a 0/1',
      'b 0/3',
      'b 1/3',
      'b 2/3',
      'c 0/2',
      'c 1/2',
    ]);
    const last = parts.filter(({ row: { key } }) => key === 'c');
    expect(last.map(({ text }) => text)).toEqual(['Call back', '']);
    expect(bare(last.map(({ who }) => who).join(''))).toBe(bare(names.join(',')));
  });
});
