import { describe, expect, it } from 'vitest';
import { countNeeds } from './countNeeds.ts';

describe('what people need, counted', () => {
  it('2 vegetarian, 1 no nuts, by the words that were written most', () => {
    expect(countNeeds(['Vegetarian', '', 'no nuts', 'vegetarian ', 'vegetarian'])).toEqual([
      { text: 'vegetarian', people: 3 },
      { text: 'no nuts', people: 1 },
    ]);
  });

  it('tells two needs of one person apart, and counts one said twice once', () => {
    expect(countNeeds(['素食、不吃花生', '素食，素食', '不吃花生'])).toEqual([
      { text: '素食', people: 2 },
      { text: '不吃花生', people: 2 },
    ]);
  });

  it('does not count those who say that there is nothing', () => {
    expect(countNeeds(['none', 'None.', 'N/A', '-', '无', '没有', ' ', 'No'])).toEqual([]);
  });
});
