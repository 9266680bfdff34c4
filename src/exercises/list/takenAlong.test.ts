import { describe, expect, test } from 'vitest';
import type { Fields } from '#exercises/contract.ts';
import { allRows, standingRows } from './rows.ts';
import { list } from './rules.ts';
import { listResult } from './schema.ts';

const options = { item: { en: 'A thing', 'zh-Hans': '小事' }, atMost: 6 };
const entry = (text: string, business?: string) => ({
  exercise: 'indifference-ours',
  record: 'r7',
  text,
  ...(business === undefined ? {} : { business }),
});

function groups(sheets: readonly Fields[], room: Fields = {}, business: string | null = null) {
  const worksheets = sheets.map((fields, at) => ({
    owner: 'seat' as const,
    key: `seat:${at}`,
    table: 't',
    fields,
  }));
  const { n, result } = list.summarize(options, { worksheets, room, related: {}, business });
  return { n, texts: listResult.parse(result).groups.map(({ text, count }) => [text, count]) };
}

describe('an entry taken along into a list', () => {
  test('is a row with its words, which counts like one that was written here', () => {
    const fields = { 'carried.c1': entry('Nobody looks up'), 'rows.a.text': 'Say hello' };
    expect(standingRows(fields).map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Say hello'],
      ['c1', 'Nobody looks up'],
    ]);
    expect(list.isReady(options, { 'carried.c1': entry('Nobody looks up') })).toBe(true);
    expect(groups([fields]).texts).toEqual([
      ['Nobody looks up', 1],
      ['Say hello', 1],
    ]);
  });

  test('says what was written over it, and where it came from', () => {
    const [row] = allRows({ 'carried.c1': entry('Nobody looks up'), 'rows.c1.text': 'Look up and greet' });
    expect(row).toMatchObject({ text: 'Look up and greet', carried: { exercise: 'indifference-ours' } });
  });

  test('taken out again is gone with what was written in it, and comes back with it', () => {
    const written = { 'rows.c1.text': 'Look up and greet', 'rows.c1.order': 2 };
    expect(allRows({ ...written, 'carried.c1': null })).toEqual([]);
    expect(groups([{ ...written, 'carried.c1': null }])).toEqual({ n: 0, texts: [] });
    expect(allRows({ ...written, 'carried.c1': entry('Nobody looks up') })).toHaveLength(1);
  });

  test('may be as long as any entry that is taken along', () => {
    expect(list.accepts(options, 'rows.c1.text', 'x'.repeat(300))).toBe(true);
    expect(list.accepts(options, 'rows.c1.text', 'x'.repeat(301))).toBe(false);
  });

  test('by the facilitator stands beside what the room wrote, for the business that it was sent to', () => {
    const room = {
      'carried.c8': entry('A word at the door'),
      'carried.c9': entry('A call after a week', 'north'),
    };
    const sheets = [{ 'rows.a.text': 'a call after a week' }];
    expect(groups(sheets, room).texts).toEqual([
      ['A call after a week', 2],
      ['A word at the door', 1],
    ]);
    expect(groups(sheets, room, 'south')).toEqual({
      n: 1,
      texts: [
        ['a call after a week', 1],
        ['A word at the door', 1],
      ],
    });
    expect(groups(sheets, room, 'north').texts[0]).toEqual(['A call after a week', 2]);
  });

  test('is said with its words', () => {
    expect(list.say(options, 'carried.c1', entry('Nobody looks up'), 'en')).toEqual({
      label: 'A thing',
      text: 'Nobody looks up',
    });
    expect(list.say(options, 'carried.c1', null, 'en').text).toBe('Removed');
  });

  test('can be taken in by every list', () => {
    expect(list.takesCarried).toBe(true);
  });
});
