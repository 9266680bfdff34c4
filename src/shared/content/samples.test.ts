import { describe, expect, test } from 'vitest';
import { compileFiles, minimalWorkshop } from './minimalWorkshop.ts';

const file = 'exercises/rating.sample.yaml';

/** So many answers in each language; line n holds the nth. */
function answers({ en, zh }: { readonly en: number; readonly zh: number }): string {
  const lines = (count: number, language: string) =>
    Array.from({ length: count }, (_, index) => `- { language: ${language}, rating: ${(index % 10) + 1} }\n`);
  return [...lines(en, 'en'), ...lines(zh, 'zh-Hans')].join('');
}

function problemsOf(text: string) {
  return compileFiles({ ...minimalWorkshop, [file]: text }).problems;
}

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

describe('the answers that a rehearsal gives', () => {
  test('come beside the workshop, each with its language, and are no part of it', () => {
    const without = compileFiles(minimalWorkshop);
    const { workshop, problems, samples } = compileFiles({
      ...minimalWorkshop,
      [file]: answers({ en: 25, zh: 15 }),
    });
    expect(problems).toEqual([]);
    expect(samples['rating']).toHaveLength(40);
    expect(samples['rating']?.[0]).toEqual({ language: 'en', rating: 1 });
    expect(samples['rating']?.[39]).toEqual({ language: 'zh-Hans', rating: 5 });
    expect(workshop).toEqual(without.workshop);
    expect(without.samples).toEqual({});
  });

  test.each([
    [
      'fewer than a room needs',
      answers({ en: 20, zh: 19 }),
      1,
      'Here are 39 answers, and a rehearsal needs 40',
    ],
    ['few in one language', answers({ en: 30, zh: 14 }), 1, 'Here are 14 answers in zh-Hans'],
    ['none', '', 1, 'This file is a list of answers'],
    ['a group of keys', 'language: en\nrating: 4\n', 1, 'This file is a list of answers'],
    [
      'one that the kind does not take',
      `${answers({ en: 20, zh: 20 })}- language: en\n  rating: high\n`,
      42,
      '"rating" must be a number',
    ],
    [
      'one with a key that the kind does not know',
      `${answers({ en: 20, zh: 20 })}- { language: en, rating: 4, mood: good }\n`,
      41,
      '"mood" is not a key here',
    ],
    [
      'one without a language',
      `${answers({ en: 20, zh: 20 })}- { rating: 4 }\n`,
      41,
      '"language" must be one of',
    ],
    [
      'one in a language that is made from another',
      `${answers({ en: 20, zh: 20 })}- rating: 4\n  language: zh-Hant\n`,
      42,
      '"language" must be one of en, zh-Hans',
    ],
    ['one that is a word', `${answers({ en: 20, zh: 20 })}- seven\n`, 41, 'An answer is a group of keys'],
  ])('%s: told by line', (_, text, line, words) => {
    expect(problemsOf(text)).toEqual([{ file, line, message: containing(words) }]);
  });

  test('to an exercise that does not exist are told', () => {
    const other = 'exercises/ratings.sample.yaml';
    const { problems } = compileFiles({ ...minimalWorkshop, [other]: answers({ en: 20, zh: 20 }) });
    expect(problems).toEqual([
      { file: other, line: 1, message: containing('Did you mean "exercises/rating.sample.yaml"?') },
    ]);
  });
});
