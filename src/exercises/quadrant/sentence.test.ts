import { describe, expect, test } from 'vitest';
import { quadrant } from './rules.ts';
import { resultSentence, wallSentence } from './sentence.ts';
import { options, resultOf, rival, seat, summary } from './someQuadrant.ts';

describe('the result in words', () => {
  test('says where, how many stand there, and where competitors are', () => {
    const { result } = summary([
      seat(1, { own: { x: 6, y: 7 }, ...rival('a', 'Harbour Hotel', 8, 8) }),
      seat(2, { own: { x: 8, y: 6 } }),
      seat(3, { own: { x: 2, y: 2 } }),
    ]);
    expect(resultSentence(options, result, 'en')).toBe(
      'On average: Quality 5.3, price 5.0: Differentiation. 2 of 3 see us there. Competitors: Harbour Hotel, Differentiation.',
    );
    expect(resultSentence(options, result, 'zh-Hans')).toBe(
      '平均：质量5.3，价格5.0：差异化。3份里有2份落在这里。对手：Harbour Hotel在差异化。',
    );
    expect(wallSentence(options, result, 'en')).toBe('2 of 3 see us in “Differentiation”.');
  });

  test('tells regions of the same name apart by their notes', () => {
    expect(resultSentence(options, resultOf([[1, 9]]), 'en')).toBe(
      'One answer: Quality 1.0, price 9.0: Unsustainable (consumers will not buy).',
    );
    expect(resultSentence(options, resultOf([[9, 1]]), 'zh-Hans')).toBe(
      '一份回答：质量9.0，价格1.0：无法生存（公司不盈利）。',
    );
  });

  test('says so when nobody stands where the average is', () => {
    const split = resultOf([
      [1, 10],
      [10, 1],
    ]);
    expect(resultSentence(options, split, 'en')).toContain('None of the 2 answers lies there.');
    expect(wallSentence(options, split, 'en')).toContain('nobody placed us');
    expect(resultSentence(options, resultOf([]), 'zh-Hans')).toBe('还没有人放我们的位置。');
  });

  test.each([
    ['own', { x: 6.6, y: 6.3 }, 'We', 'Quality 6.6, price 6.3: Differentiation'],
    ['reason2', 'Check-in is slow', 'Reason 2', 'Check-in is slow'],
    ['how', 'Train', 'How will we get there?', 'Train'],
    ['rivals.a.name', 'Harbour', 'Competitor', 'Harbour'],
    ['rivals.a.at', { x: 1, y: 1 }, 'Competitor · Place', 'Quality 1.0, price 1.0: Price leader'],
    ['rivals.a.removed', true, 'Competitor · Removed', 'yes'],
    ['own', null, 'We', ''],
  ])('the field %s with %j is said as "%s: %s"', (field, value, label, text) => {
    expect(quadrant.say(options, field, value, 'en')).toEqual({ label, text });
  });
});
