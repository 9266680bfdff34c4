import { describe, expect, test } from 'vitest';
import { moderationQueue } from '#shared/moderation/queue.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { letterSumKind } from './rules.ts';
import { hiddenField, letterSumResult } from './schema.ts';
import { resultSentence, sumLine, wallSentence } from './sentence.ts';

const options = { word: 'ATTITUDE', atMost: 3 };

const fieldsOf = (words: readonly string[]): Fields =>
  Object.fromEntries(
    words.flatMap((text, at): readonly (readonly [string, string | number])[] => [
      [`words.w${at}.text`, text],
      [`words.w${at}.order`, at],
    ]),
  );

const sheets = (people: readonly (readonly string[])[]): readonly Worksheet[] =>
  people.map((words, at) => ({ owner: 'seat', key: `seat:s${at}`, table: 't', fields: fieldsOf(words) }));

function summary(people: readonly (readonly string[])[], room: Fields = {}) {
  const { n, result, moderation } = letterSumKind.summarize(options, {
    worksheets: sheets(people),
    room,
    related: {},
  });
  return { n, result: letterSumResult.parse(result), moderation: moderationQueue.parse(moderation) };
}

describe('the words that the room tried', () => {
  test('are each there once, however they were written, with how many people tried them', () => {
    const { n, result } = summary([['hardwork', 'Hard work'], ['HARDWORK', 'service'], ['stress'], ['态度']]);
    expect(n).toBe(4);
    expect(result.words).toEqual([
      { word: 'STRESS', total: 100, count: 1 },
      { word: 'HARDWORK', total: 98, count: 2 },
      { word: 'SERVICE', total: 81, count: 1 },
    ]);
    expect(result.different).toBe(3);
  });

  test('that make 100 come first, and the example is not one of the room’s own', () => {
    const { result } = summary([['attitude', 'love'], ['love', 'stress'], ['discipline']]);
    expect(result.hundreds).toBe(2);
    expect(result.words.map(({ word }) => word)).toEqual(['ATTITUDE', 'DISCIPLINE', 'STRESS', 'LOVE']);
  });

  test('that were removed are not among them, and a worksheet without any is no answer', () => {
    const worksheets = [
      {
        owner: 'seat',
        key: 'seat:a',
        table: 't',
        fields: { ...fieldsOf(['stress']), 'words.w0.removed': true },
      },
    ] as const;
    expect(letterSumKind.summarize(options, { worksheets, room: {}, related: {} }).n).toBe(0);
  });

  test('that the facilitator hides are told to nobody else', () => {
    const { result, moderation } = summary([['stress', 'love']], { [hiddenField('STRESS')]: true });
    expect(result.words.map(({ word }) => word)).toEqual(['LOVE']);
    expect(result).toMatchObject({ different: 1, hundreds: 0 });
    expect(moderation.queue).toMatchObject([
      { text: 'STRESS', field: hiddenField('STRESS'), state: 'hidden' },
      { text: 'LOVE', state: 'shown' },
    ]);
  });

  test('rule 9: are the same in whatever order the worksheets come', () => {
    const words = fc.array(fc.constantFrom('stress', 'love', 'Attitude', '态度', 'care', 'CARE'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (people) => {
        expect(summary([...people].reverse()).result).toEqual(summary(people).result);
      }),
    );
  });

  test('of a very large room stay within what a frame holds, and those left out are counted', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const people = Array.from({ length: 600 }, (_, at) => [
      `${letters[at % 26] ?? ''}${letters[Math.floor(at / 26) % 26] ?? ''}long`,
    ]);
    const { result } = summary(people);
    expect(result.different).toBe(600);
    expect(result.words.length + result.left).toBe(600);
    expect(result.words.length).toBeLessThanOrEqual(200);
  });
});

describe('a worksheet of words', () => {
  test('holds words up to forty characters, their order, and whether they were removed', () => {
    const takes = (field: string, value: string | number | boolean | null): boolean =>
      letterSumKind.accepts(options, field, value);
    expect(takes('words.a.text', 'x'.repeat(40))).toBe(true);
    expect(takes('words.a.text', 'x'.repeat(41))).toBe(false);
    expect(takes('words.a.text', 7)).toBe(false);
    expect(takes('words.a.text', null)).toBe(true);
    expect(takes('words.a.order', 2)).toBe(true);
    expect(takes('words.a.removed', true)).toBe(true);
    expect(takes('words.a.total', 100)).toBe(false);
    expect(takes('rows.a.text', 'x')).toBe(false);
    expect(takes('words', 'x')).toBe(false);
  });

  test('takes marks that hide a word and no other', () => {
    expect(letterSumKind.acceptsMark(options, hiddenField('STRESS'), true)).toBe(true);
    expect(letterSumKind.acceptsMark(options, hiddenField('STRESS'), null)).toBe(true);
    expect(letterSumKind.acceptsMark(options, hiddenField('STRESS'), 'x')).toBe(false);
    expect(letterSumKind.acceptsMark(options, 'hidden.态度', true)).toBe(false);
  });

  test('is filled in by a rehearsal with no more words than there is room for', () => {
    let made = 0;
    const answers = letterSumKind.answersOf(
      options,
      { language: 'en', words: ['a', 'b', 'c', 'd'] },
      () => `n${(made += 1)}`,
    );
    expect(answers.map(({ field }) => field)).toEqual([
      'words.n1.order',
      'words.n1.text',
      'words.n2.order',
      'words.n2.text',
      'words.n3.order',
      'words.n3.text',
    ]);
    expect(answers.every(({ field, value }) => letterSumKind.accepts(options, field, value))).toBe(true);
  });

  test('needs an example that the alphabet has numbers for', () => {
    expect(letterSumKind.parseOptions({ word: '态度', atMost: 3 }).ok).toBe(false);
    expect(letterSumKind.parseOptions({ word: 'ATTITUDE', atMost: 3 }).ok).toBe(true);
  });
});

describe('the sentence', () => {
  const { result } = summary([['stress', 'love'], ['discipline']]);

  test('says how many words were tried and which make 100', () => {
    expect(resultSentence(result, 'ATTITUDE', 'en')).toBe(
      '3 different words tried. 2 make 100: DISCIPLINE, STRESS.',
    );
    expect(resultSentence(result, 'ATTITUDE', 'zh-Hans')).toBe(
      '一共试了3个不同的词。有2个正好100：DISCIPLINE、STRESS。',
    );
    expect(resultSentence(result, 'ATTITUDE', 'zh-Hant')).toContain('個');
  });

  test('says so where nothing was tried, or nothing makes 100', () => {
    expect(resultSentence(summary([]).result, 'ATTITUDE', 'en')).toBe('No words yet.');
    expect(resultSentence(summary([['love']]).result, 'ATTITUDE', 'en')).toBe(
      '1 word tried. None of them makes 100.',
    );
    expect(wallSentence(summary([['love']]).result, 'en')).toBe('None of our words makes 100 yet.');
    expect(wallSentence(result, 'zh-Hans')).toBe('我们的词里，2个正好100。');
  });

  test('spells a word out', () => {
    expect(sumLine('Attitude')).toBe('A1 + T20 + T20 + I9 + T20 + U21 + D4 + E5 = 100');
  });

  test('says one field of a worksheet', () => {
    expect(letterSumKind.say(options, 'words.a.text', 'hardwork', 'en')).toEqual({
      label: 'Word',
      text: 'HARDWORK = 98',
    });
    expect(letterSumKind.say(options, 'words.a.text', '态度', 'zh-Hans')).toEqual({
      label: '词',
      text: '态度',
    });
    expect(letterSumKind.say(options, 'words.a.removed', true, 'en').text).toBe('Removed');
  });
});
