import { describe, expect, test } from 'vitest';
import { letterSum } from './letterSum.ts';

const sumOf = (word: string): number | null => {
  const sum = letterSum(word);
  return sum.kind === 'sum' ? sum.total : null;
};

describe('the sum of a word’s letters, A = 1 to Z = 26', () => {
  test.each([
    ['ATTITUDE', 100],
    ['STRESS', 100],
    ['DISCIPLINE', 100],
    ['HARDWORK', 98],
    ['KNOWLEDGE', 96],
    ['A', 1],
    ['z', 26],
  ])('%s makes %i', (word, total) => {
    expect(sumOf(word)).toBe(total);
  });

  test('names each letter with its number', () => {
    expect(letterSum('Zab')).toEqual({
      kind: 'sum',
      word: 'ZAB',
      letters: [
        { letter: 'Z', number: 26 },
        { letter: 'A', number: 1 },
        { letter: 'B', number: 2 },
      ],
      total: 29,
    });
  });

  test('knows accents, full-width letters, spaces, hyphens and apostrophes for what they are', () => {
    expect(letterSum('éa')).toMatchObject({ word: 'EA', total: 6 });
    expect(letterSum('lǜ')).toMatchObject({ word: 'LU', total: 33 });
    expect(letterSum('ａｔｔｉｔｕｄｅ')).toMatchObject({ word: 'ATTITUDE', total: 100 });
    expect(letterSum("  hard-work, it's ")).toMatchObject({ word: 'HARDWORKITS' });
  });

  test('is none where nothing was written', () => {
    expect(letterSum('')).toEqual({ kind: 'nothing' });
    expect(letterSum('  - ')).toEqual({ kind: 'nothing' });
  });

  test.each(['态度', 'taidu 态', 'привет', 'abc1', '12', 'a☺'])(
    '%s is not played with Latin letters',
    (word) => {
      expect(letterSum(word)).toEqual({ kind: 'otherSigns' });
    },
  );
});
