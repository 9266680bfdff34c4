import { describe, expect, test } from 'vitest';
import { parseFigure } from './parseFigure.ts';

describe('a number as people type it', () => {
  test.each([
    ['95', 95],
    [' 95 ', 95],
    ['95%', 95],
    ['95 %', 95],
    ['９５％', 95],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['12.', 12],
    ['12。5', 12.5],
    ['1,000', 1000],
    ['1，000，000', 1_000_000],
    ['1 000', 1000],
    ['1,234.5', 1234.5],
    ['-3', -3],
    ['−3', -3],
    ['$80', 80],
    ['¥1,200', 1200],
    ['￥80', 80],
    ['80元', 80],
    ['€ 80', 80],
    ['1万', 10_000],
    ['1.5 万', 15_000],
    ['1.5萬', 15_000],
    ['3千', 3000],
    ['2亿', 200_000_000],
    ['2k', 2000],
    ['14年', 14],
    ['14 years', 14],
    ['100人', 100],
  ])('%s is %d', (typed, value) => {
    expect(parseFigure(typed)).toBe(value);
  });

  test.each(['abc', '1,5', '1.2.3', '10,00', '--3', '5-6', '千', '∞', '1e999'])('%s is none', (typed) => {
    expect(parseFigure(typed)).toBeNull();
  });

  test('is none where nothing is typed', () => {
    expect(parseFigure('')).toBeNull();
    expect(parseFigure('  ')).toBeNull();
  });
});
