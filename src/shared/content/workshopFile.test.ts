import { describe, expect, test } from 'vitest';
import { compileWorkshop } from './compileWorkshop.ts';
import { compileFiles, lineOf, minimalKinds, minimalWorkshop } from './minimalWorkshop.ts';
import { withChange, withoutFile } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const file = 'workshop.yaml';

describe('workshop.yaml', () => {
  test.each([
    ['a key nobody knows', 'promise: { en: One', 'promis: { en: One', 'Did you mean "promise"?'],
    ['a key of its own', 'languages:', 'venue: x\nlanguages:', '"venue" is not a key here'],
    ['no title', 'title:\n  en: Service in small\n  zh-Hans: 小小服务课\n', '', '"title" is missing'],
    ['an empty title', 'en: Service in small', 'en: ""', '"title.en" is empty'],
    ['a title in one language', '  zh-Hans: 小小服务课\n', '', '"title" has no zh-Hans text'],
    [
      'a language nobody knows',
      '  zh-Hans: 小小服务课\n',
      '  zh-Hans: 小小服务课\n  fr: Service\n',
      '"fr" is not a key',
    ],
    ['a timing nobody knows', 'timing: flexible', 'timing: flexibel', 'Did you mean "flexible"?'],
    ['minutes in words', 'minutes: 20', 'minutes: twenty', '"minutes" must be a number'],
    ['half a minute', 'minutes: 20', 'minutes: 20.5', '"minutes" must be a whole number'],
    [
      'a minimum above the minutes',
      'minimum: 10',
      'minimum: 21',
      'minimum of 21 minutes is above its 20 minutes',
    ],
    ['an id with a space', 'id: work', 'id: the work', 'lowercase letters, digits and hyphens'],
    ['an id used twice', 'id: work', 'id: start', 'Another segment is called "start"'],
    ['a number used twice', 'number: 1', 'number: 0', 'Another segment has the number 0'],
    ['a language that is not written', '[en, zh-Hans]', '[en, fr]', 'must be one of "en" or "zh-Hans"'],
    ['a language named twice', '[en, zh-Hans]', '[en, zh-Hans, en]', '"en" stands twice'],
    ['a mark that YAML knows', 'en: Service in small', 'en: Service: in small', 'Put the text in quotes'],
    ['a quote never closed', 'en: Service in small', 'en: "Service in small', 'quote'],
    ['the same key twice', 'minimum: 10', 'minimum: 10\n    minutes: 9', 'stands twice'],
    ['a tab', '    minimum: 10', '\tminimum: 10', 'tab'],
    ['an alias', 'en: Service in small', 'en: *other', 'Write the value out'],
    ['a tag', 'en: Service in small', 'en: !loud Service', 'Write the value without "!loud"'],
  ])('with %s', (_name, from, to, says) => {
    const files = withChange(minimalWorkshop, file, from, to);
    const { workshop, problems } = compileFiles(files);
    expect(workshop).toBeNull();
    const messages = problems.filter((problem) => problem.file === file).map(({ message }) => message);
    expect(messages).toContainEqual(containing(says));
  });

  test.each([
    ['the key', 'promise: { en: One', 'promis: { en: One', 'promis:'],
    [
      'the segment that lacks one',
      '    promise: { en: One question, zh-Hans: 一个问题 }\n',
      '',
      '- id: work',
    ],
    [
      'the text that lacks a language',
      'title: { en: The work, zh-Hans: 动手 }',
      'title: { en: The work }',
      'title: { en: The work',
    ],
    ['the value', 'timing: flexible', 'timing: no', 'timing: no'],
    ['the second of two ids', 'id: work', 'id: start', 'id: start\n    number: 1'],
    ['the second of two keys', 'minimum: 10', 'minimum: 10\n    timing: fixed', 'timing: flexible'],
    ['the minimum', 'minimum: 10', 'minimum: 21', 'minimum: 21'],
    ['the colon too many', 'en: Service in small', 'en: Service: in small', 'en: Service: in'],
    ['the quote that opens', 'en: Service in small', 'en: "Service in small', 'en: "Service'],
  ])('names the line of %s', (_name, from, to, fragment) => {
    const files = withChange(minimalWorkshop, file, from, to);
    const line = lineOf(files, file, fragment);
    expect(compileFiles(files).problems.filter((problem) => problem.file === file)).toContainEqual(
      expect.objectContaining({ line }),
    );
  });

  test('that is missing is told, once', () => {
    expect(compileFiles(withoutFile(minimalWorkshop, file)).problems).toEqual([
      { file, line: 1, message: containing('There is no workshop.yaml') },
    ]);
  });

  test('that is empty is told', () => {
    expect(compileFiles({ ...minimalWorkshop, [file]: '\n' }).problems).toEqual([
      { file, line: 1, message: containing('"title" is missing') },
      { file, line: 1, message: containing('"languages" is missing') },
      { file, line: 1, message: containing('"segments" is missing') },
    ]);
  });

  test('that is a list is told', () => {
    expect(compileFiles({ ...minimalWorkshop, [file]: '- a\n' }).problems).toEqual([
      { file, line: 1, message: containing('keys such as "title"') },
    ]);
  });

  test('in a folder whose name is no id is told', () => {
    const files = Object.entries(minimalWorkshop).map(([path, text]) => ({ path, text }));
    expect(compileWorkshop({ id: 'My Workshop', files, kinds: minimalKinds }).problems).toEqual([
      { file, line: 1, message: containing('Rename the folder "My Workshop"') },
    ]);
  });

  test('does not ask for the files of a segment that cannot be read', () => {
    const files = withChange(minimalWorkshop, file, 'id: work', 'id: the work');
    expect(compileFiles(files).problems.map((problem) => problem.file)).toEqual([file]);
  });
});

describe('the folder', () => {
  test.each([
    ['01-work.en.md', 'slides of the segment "work" in en'],
    ['01-work.zh-Hans.md', 'slides of the segment "work" in zh-Hans'],
    ['documents/checklist.en.md', 'checklist in en'],
    ['documents/checklist.zh-Hans.md', 'checklist in zh-Hans'],
  ])('lacks %s', (path, says) => {
    expect(compileFiles(withoutFile(minimalWorkshop, path)).problems).toContainEqual({
      file: path,
      line: 1,
      message: containing(says),
    });
  });

  test('holds the slides of a segment without a number, such as a break, under its id alone', () => {
    const moved: Record<string, string> = {};
    for (const [path, text] of Object.entries(minimalWorkshop)) moved[path.replace(/^01-/, '')] = text;
    const files = withChange(moved, file, '    number: 1\n', '');
    expect(compileFiles(files).problems).toEqual([]);
  });

  test('that lacks a translation has that one problem', () => {
    expect(compileFiles(withoutFile(minimalWorkshop, '01-work.zh-Hans.md')).problems).toHaveLength(1);
  });

  test.each([
    ['02-more.en.md', 'Nothing uses this file'],
    ['01-wrok.en.md', 'Did you mean "01-work.en.md"?'],
    ['exercises/other.yml', 'Nothing uses this file'],
    ['documents/lesson.en.md', 'Nothing uses this file'],
    ['notes.txt', 'Nothing uses this file'],
  ])('holds %s, which nothing uses', (path, says) => {
    expect(compileFiles({ ...minimalWorkshop, [path]: 'x' }).problems).toEqual([
      { file: path, line: 1, message: containing(says) },
    ]);
  });

  test('holds slides in a language that the workshop does not have', () => {
    const files = withChange(minimalWorkshop, file, '[en, zh-Hans]', '[en]');
    expect(compileFiles(files).problems).toContainEqual({
      file: '00-start.zh-Hans.md',
      line: 1,
      message: containing('Nothing uses this file'),
    });
    expect(compileFiles(files).problems).toContainEqual({
      file,
      line: 3,
      message: containing('"zh-Hans" is not among the languages of this workshop'),
    });
  });

  test('holds a file that was not saved as UTF-8', () => {
    const files = withChange(minimalWorkshop, '01-work.zh-Hans.md', '人人都能做主', '\uFFFD\uFFFD');
    expect(compileFiles(files).problems).toEqual([
      {
        file: '01-work.zh-Hans.md',
        line: lineOf(files, '01-work.zh-Hans.md', '\uFFFD'),
        message: containing('UTF-8'),
      },
    ]);
  });
});
