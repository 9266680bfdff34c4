import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange, withoutFile } from './minimalWorkshop.ts';
import type { WorkshopFiles } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const rating = 'exercises/rating.yaml';
const work = '01-work.en.md';

function expectProblem(path: string, from: string, to: string, fragment: string, says: string): void {
  expectOnly(withChange(minimalWorkshop, path, from, to), path, fragment, says);
}

function expectOnly(files: WorkshopFiles, path: string, fragment: string, says: string): void {
  expect(compileFiles(files).problems).toEqual([
    { file: path, line: lineOf(files, path, fragment), message: containing(says) },
  ]);
}

describe('the file of an exercise', () => {
  test.each([
    [
      'a key nobody knows',
      'visibility: afterClose',
      'visibility: afterClose\nvisible: x',
      'visible: x',
      '"visible" is not a key here',
    ],
    ['a key with a slip', 'prompt:', 'promt:', 'promt:', 'Did you mean "prompt"?'],
    ['no key that is needed', 'importance: core\n', '', 'kind:', '"importance" is missing'],
    [
      'an importance nobody knows',
      'importance: core',
      'importance: high',
      'importance',
      '"core" or "optional"',
    ],
    [
      'a visibility nobody knows',
      'visibility: afterClose',
      'visibility: afterclose',
      'visibility',
      'Did you mean "afterClose"?',
    ],
    ['a minimum of nobody', 'minimum: 5', 'minimum: 0', 'minimum', 'at least 1'],
    ['a kind nobody knows', 'kind: scale', 'kind: scal', 'kind', 'Did you mean "scale"?'],
    ['a kind far from any', 'kind: scale', 'kind: opera', 'kind', '"scale" or "text"'],
    ['an empty title', 'title: { en: How well we serve,', 'title: { en: "",', 'title', '"title.en" is empty'],
    [
      'a question in one language',
      '  zh-Hans: 我们的服务做得怎么样？\n',
      '',
      'question',
      '"question" has no zh-Hans text',
    ],
    [
      'an empty translation',
      'zh-Hans: 怎样才能高一分？',
      'zh-Hans:',
      '  zh-Hans:\noptions',
      '"debrief.zh-Hans" is empty',
    ],
    [
      'a colon in a text',
      'en: Choose a number.',
      'en: Choose: a number.',
      'en: Choose:',
      'Put the text in quotes',
    ],
    ['options that the kind refuses', 'to: 10', 'to: ten', 'to: ten', '"to" must be a number'],
    ['an option that the kind lacks', '  to: 10\n', '', 'options:', '"to" is missing'],
    [
      'an option that the kind does not know',
      '  to: 10\n',
      '  to: 10\n  steps: 2\n',
      'steps',
      '"steps" is not a key here',
    ],
    [
      'an option in one language',
      'low: { en: very poorly, zh-Hans: 很差 }',
      'low: { en: very poorly }',
      'low:',
      'has no zh-Hans text',
    ],
    [
      'an option with an empty translation',
      'zh-Hans: 极好',
      'zh-Hans: ""',
      'high:',
      '"anchors.high.zh-Hans" is empty',
    ],
  ])('has %s', (_name, from, to, fragment, says) => {
    expectProblem(rating, from, to, fragment, says);
  });

  test('has no options, and the kind wants some', () => {
    const options = (minimalWorkshop[rating] ?? '').slice(minimalWorkshop[rating]?.indexOf('options:'));
    const files = withChange(minimalWorkshop, rating, options, '');
    expect(compileFiles(files).problems.map(({ line, message }) => [line, message])).toEqual([
      [1, containing('"from" is missing')],
      [1, containing('"to" is missing')],
      [1, containing('"anchors" is missing')],
    ]);
  });

  test('has a name that is no id', () => {
    const files = { ...minimalWorkshop, 'exercises/Rating 2.yaml': minimalWorkshop[rating] ?? '' };
    expectOnly(files, 'exercises/Rating 2.yaml', 'kind', 'Rename this file');
  });

  test('needs no options when its kind has none', () => {
    const options = (minimalWorkshop[rating] ?? '').slice(minimalWorkshop[rating]?.indexOf('options:'));
    let files = withChange(minimalWorkshop, rating, options, '');
    files = withChange(files, rating, 'kind: scale', 'kind: text');
    expect(compileFiles(files).problems).toEqual([]);
  });
});

describe('an exercise', () => {
  test('is on a slide of another layout', () => {
    expectProblem(
      work,
      'layout: exercise',
      'layout: statement',
      'exercise: rating',
      'needs the layout "exercise"',
    );
  });

  test('is not on a slide of the layout exercise', () => {
    const files = withChange(minimalWorkshop, work, 'exercise: rating\n', '');
    expect(compileFiles(files).problems).toEqual([
      {
        file: work,
        line: lineOf(files, work, 'layout: exercise'),
        message: containing('names its exercise'),
      },
      { file: rating, line: 1, message: containing('No slide uses this exercise') },
    ]);
  });

  test('is on a slide but has no file', () => {
    const files = withChange(minimalWorkshop, work, 'exercise: rating', 'exercise: ratings');
    expect(compileFiles(files).problems).toContainEqual({
      file: work,
      line: lineOf(files, work, 'exercise: ratings'),
      message: containing('Did you mean "rating"?'),
    });
    expectOnly(withoutFile(minimalWorkshop, rating), work, 'exercise: rating', 'exercises/rating.yaml');
  });

  test('is on no slide', () => {
    const files = { ...minimalWorkshop, 'exercises/other.yaml': minimalWorkshop[rating] ?? '' };
    expectOnly(files, 'exercises/other.yaml', 'kind', 'No slide uses this exercise');
  });

  test('is on two slides', () => {
    let files = withChange(minimalWorkshop, work, 'layout: cards\n', 'layout: exercise\nexercise: rating\n');
    files = withChange(files, work, '- **Team** Everyone may act\n- **Customers** They come back\n', '');
    files = withChange(files, work, 'minutes: 5', 'minutes: 9');
    files = withChange(files, '01-work.zh-Hans.md', '- **团队** 人人都能做主\n- **客户** 他们会再来\n', '');
    expectOnly(files, work, 'exercise: rating\n---\n# How', 'The slide "gains" uses this exercise already');
  });

  test('takes more minutes than its slide', () => {
    expectProblem(rating, 'minutes: 8', 'minutes: 11', 'minutes: 11', '11 minutes, and its slide has 10');
  });

  test('takes, with the other core ones, more minutes than its segment', () => {
    let files = withChange(
      minimalWorkshop,
      'workshop.yaml',
      'minutes: 20\n    minimum: 10',
      'minutes: 7\n    minimum: 7',
    );
    files = withChange(files, work, 'minutes: 10', 'minutes: 8');
    expect(compileFiles(files).problems).toContainEqual({
      file: rating,
      line: 2,
      message: containing('8 minutes, and the segment has 7'),
    });
  });

  test('belongs to seats unless it says tables, or both', () => {
    const owner = (files: typeof minimalWorkshop) => compileFiles(files).workshop?.exercises[0]?.owner;
    expect(owner(minimalWorkshop)).toBe('seat');
    expect(owner(withChange(minimalWorkshop, rating, 'minimum: 5', 'minimum: 5\nowner: both'))).toBe('both');
    const files = withChange(minimalWorkshop, rating, 'minimum: 5', 'minimum: 5\nowner: room');
    expectOnly(files, rating, 'owner: room', '"owner" must be one of "seat", "table" or "both"');
  });

  test('that is optional may go beyond the minutes of its segment', () => {
    const short = withChange(
      minimalWorkshop,
      'workshop.yaml',
      'minutes: 20\n    minimum: 10',
      'minutes: 6\n    minimum: 6',
    );
    const optional = withChange(short, rating, 'importance: core', 'importance: optional');
    expect(compileFiles(optional).problems).toEqual([]);
    expect(compileFiles(short).problems).toContainEqual({
      file: work,
      line: lineOf(short, work, 'minutes: 10'),
      message: containing('take 16 minutes, and the segment has 6'),
    });
  });
});

describe('an exercise that needs the answers of another', () => {
  const needs = (id: string) =>
    withChange(minimalWorkshop, rating, '  to: 10', `  to: 10\n  after:\n    - ${id}`);

  test('names one that there is', () => {
    expectOnly(needs('hopes'), rating, '- hopes', 'There is no exercise "hopes". Delete it.');
  });

  test('names one that comes before it', () => {
    expectOnly(needs('rating'), rating, '- rating', 'The exercise "rating" does not come before this one');
  });

  test('gets it', () => {
    let files = withChange(
      needs('first-rating'),
      work,
      'layout: cards\n',
      'layout: exercise\nexercise: first-rating\n',
    );
    files = withChange(files, work, '- **Team** Everyone may act\n- **Customers** They come back\n', '');
    files = withChange(files, work, 'minutes: 5', 'minutes: 9');
    files = withChange(files, '01-work.zh-Hans.md', '- **团队** 人人都能做主\n- **客户** 他们会再来\n', '');
    const first = (minimalWorkshop[rating] ?? '').replace('importance: core', 'importance: optional');
    files = { ...files, 'exercises/first-rating.yaml': first };
    expect(compileFiles(files).problems).toEqual([]);
  });
});
