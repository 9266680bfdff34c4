import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import type { Fields, SummarizeInput, Worksheet } from '#exercises/contract.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { keyOfText, text } from './rules.ts';
import { textResult } from './schema.ts';

const options = { lines: 3, sharing: 'choice' };

const seat = (key: string, fields: Fields): Worksheet => ({ owner: 'seat', key, table: 't1', fields });
const shares = (key: string, words: string): Worksheet => seat(key, { text: words, shared: true });
const keeps = (key: string, words: string): Worksheet => seat(key, { text: words });

function summary(
  worksheets: readonly Worksheet[],
  given: Partial<SummarizeInput> & { sharing?: string } = {},
) {
  const { sharing = 'choice', room = {} } = given;
  const { n, result, moderation } = text.summarize(
    { ...options, sharing },
    { worksheets, room, related: {} },
  );
  return {
    n,
    result: textResult.parse(result),
    moderation: moderationQueue.parse(moderation),
    all: { result, moderation },
  };
}

describe('what the room wrote', () => {
  test('is the words of those who share them, and a count of those who do not', () => {
    const { n, result } = summary([
      shares('a', 'Fewer angry calls'),
      keeps('b', 'Be home by two'),
      shares('c', '少几个差评'),
      seat('d', { text: '   ' }),
    ]);
    expect(n).toBe(3);
    expect(result).toMatchObject({ n: 3, shared: 2, kept: 1, left: 0 });
    expect(result.texts.map((one) => one.text).sort()).toEqual(['Fewer angry calls', '少几个差评']);
  });

  test('of an empty room is nothing', () => {
    expect(summary([]).result).toEqual({ n: 0, shared: 0, kept: 0, texts: [], left: 0 });
  });

  test.each([
    ['choice', { text: 'Secret hope' }, true],
    ['choice', { text: 'Secret hope', shared: false }, true],
    ['choice', { text: 'Secret hope', shared: 'yes' }, true],
    ['never', { text: 'Secret hope', shared: true }, true],
    ['choice', { text: 'Secret hope', shared: true }, false],
    ['always', { text: 'Secret hope' }, false],
  ])(
    'with sharing %s, %j is private: %s, and private words are in nothing that leaves',
    (sharing, fields, kept) => {
      const { all } = summary([seat('a', fields), shares('b', 'Something else')], { sharing });
      expect(text.isPrivate({ ...options, sharing }, fields)).toBe(kept);
      expect(JSON.stringify(all).includes('Secret hope')).toBe(!kept);
    },
  );

  test('of those with the same words is one card that says how many', () => {
    const { result } = summary([
      shares('a', 'Good coffee'),
      shares('b', 'good  coffee'),
      shares('c', 'good  coffee'),
    ]);
    expect(result.texts).toMatchObject([{ text: 'good  coffee', count: 3 }]);
    expect(result.shared).toBe(3);
  });

  test('once hidden is with the facilitator alone', () => {
    const room = { [`hidden.${keyOfText('Rude words')}`]: true };
    const { result, moderation, all } = summary([shares('a', 'Rude words'), shares('b', 'Kind words')], {
      room,
    });
    expect(JSON.stringify(all.result)).not.toContain('Rude');
    expect(result).toMatchObject({ n: 2, shared: 1, kept: 0 });
    expect(moderation.queue).toMatchObject([
      { text: 'Rude words', state: 'hidden' },
      { text: 'Kind words', state: 'shown' },
    ]);
  });

  test('shows what is starred first', () => {
    const words = ['one', 'two', 'three', 'four', 'five'];
    for (const starred of words) {
      const room = { [`star.${keyOfText(starred)}`]: true };
      const { result } = summary(
        words.map((word) => shares(word, word)),
        { room },
      );
      expect(result.texts[0]).toMatchObject({ text: starred, star: true });
    }
  });

  test('rule 9: is the same in whatever order the worksheets come', () => {
    const some = fc.array(
      fc.record({ words: fc.constantFrom('Tea', 'tea', ' TEA', '茶', 'Coffee', ''), shared: fc.boolean() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const fold = (people: typeof all) =>
            summary(people.map(({ words, shared }, at) => seat(String(at), { text: words, shared }))).all;
          expect(fold(shuffled)).toEqual(fold(all));
        },
      ),
    );
  });

  test('of 500 long answers stays small and says how many have no room', () => {
    const worksheets = Array.from({ length: 500 }, (_, at) => shares(`s${at}`, `${at}${'客'.repeat(590)}`));
    const { result, all } = summary(worksheets);
    expect(new TextEncoder().encode(JSON.stringify(all)).length).toBeLessThan(48 * 1024);
    expect(result.texts.length + result.left).toBe(500);
    expect(result.shared).toBe(500);
  });

  test('where a table wrote after its members, is the table’s alone', () => {
    const { result } = summary([
      shares('a', 'Mine'),
      { owner: 'table', key: 'table:t1', table: 't1', fields: { text: 'Ours', shared: true } },
      { owner: 'seat', key: 'b', table: 't2', fields: { text: 'Elsewhere', shared: true } },
    ]);
    expect(result.texts.map((one) => one.text).sort()).toEqual(['Elsewhere', 'Ours']);
  });
});

describe('the fields of a text', () => {
  test.each([
    ['choice', 'text', 'words', true],
    ['choice', 'text', null, true],
    ['choice', 'text', 'x'.repeat(600), true],
    ['choice', 'text', 'x'.repeat(601), false],
    ['choice', 'text', 7, false],
    ['choice', 'shared', true, true],
    ['choice', 'shared', 'true', false],
    ['always', 'shared', true, false],
    ['never', 'shared', true, false],
    ['choice', 'other', 'words', false],
  ])('with sharing %s, %s takes %j: %s', (sharing, field, value, taken) => {
    expect(text.accepts({ ...options, sharing }, field, value)).toBe(taken);
  });

  test.each([
    ['hidden.abc123', true, true],
    ['star.abc123', null, true],
    ['star.abc123', 'yes', false],
    ['hidden.', true, false],
    ['hidden.a.b', true, false],
    ['group.abc123', true, false],
  ])('the facilitator’s mark %s takes %j: %s', (field, value, taken) => {
    expect(text.acceptsMark(options, field, value)).toBe(taken);
  });

  test('are said in words', () => {
    expect(text.say(options, 'text', 'Good coffee', 'en')).toEqual({ label: 'Answer', text: 'Good coffee' });
    expect(text.say(options, 'shared', true, 'zh-Hans')).toEqual({ label: '谁能看到', text: '可以给大家看' });
    expect(text.say(options, 'shared', null, 'en').text).toBe('Kept private');
  });

  test('are what a rehearsal’s sample says, and the choice before the words', () => {
    const sample = { language: 'en', text: 'Good coffee', shared: true };
    expect(text.parseSample(options, sample)).toEqual([]);
    expect(text.answersOf(options, sample, () => 'id')).toEqual([
      { field: 'shared', value: true },
      { field: 'text', value: 'Good coffee' },
    ]);
    expect(text.answersOf({ ...options, sharing: 'always' }, sample, () => 'id')).toHaveLength(1);
    expect(text.parseSample(options, { text: '' })).not.toEqual([]);
  });

  test.each([
    [{ lines: 3, sharing: 'choice' }, true],
    [{ lines: 9, sharing: 'choice' }, false],
    [{ lines: 3, sharing: 'maybe' }, false],
    [{ lines: 3, sharing: 'never', extra: 1 }, false],
  ])('an author’s options %j are taken: %s', (given, ok) => {
    expect(text.parseOptions(given).ok).toBe(ok);
  });
});
