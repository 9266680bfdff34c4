import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const en = 'documents/checklist.en.md';
const zh = 'documents/checklist.zh-Hans.md';

describe('the checklist in the first language', () => {
  test.each([
    ['no days', 'days: -21\n', '', '---\nid: three', '"days" is missing'],
    ['days in words', 'days: -21', 'days: soon', 'days: soon', 'must be a number'],
    [
      'a key nobody knows',
      'minutesBefore:',
      'minutesbefore:',
      'minutesbefore',
      'Did you mean "minutesBefore"?',
    ],
    ['clock times in words', '[90, 30]', '[90, half]', 'minutesBefore', 'Entry 2 of "minutesBefore"'],
    ['no title', '# On the day\n', '', '---\nid: on-the-day', 'no title'],
    ['an empty title', '# On the day', '#', '#\n\n1.', 'title is empty'],
    ['a paragraph', '# On the day\n', '# On the day\n\nHurry.\n', 'Hurry.', 'a title and a list'],
    ['an item without an id', '- `invite` Send', '- Send', '- Send', 'begin with its id'],
    ['an id that is none', '- `invite`', '- `Invite!`', '- `Invite!`', 'lowercase letters'],
    ['an item without words', '- `invite` Send the invitations', '- `invite`', '- `invite`', 'empty'],
    ['bold words', 'Send the', 'Send **the**', 'Send **', 'plain'],
    ['a link', 'Send the', 'Send [the](x)', 'Send [', 'link'],
    ['a placeholder nobody knows', '{people}', '{persons}', '{persons}', '"{persons}" is not a placeholder'],
    ['a placeholder with a slip', '{layout}', '{lay out}', '{lay out}', 'one of the placeholders'],
    [
      'a text before its head',
      '---\nid: three',
      'Hello\n---\nid: three',
      'Hello',
      'must begin with a line ---',
    ],
  ])('has %s', (_name, from, to, fragment, says) => {
    const files = withChange(minimalWorkshop, en, from, to);
    expect(compileFiles(files).problems).toContainEqual({
      file: en,
      line: lineOf(files, en, fragment),
      message: containing(says),
    });
  });

  test('has no list in a section', () => {
    let files = withChange(minimalWorkshop, en, '1. `tables` Set up {tables} tables\n', '');
    files = withChange(files, zh, '1. `tables` 摆好{tables}张桌子\n', '');
    expect(compileFiles(files).problems).toContainEqual({
      file: en,
      line: lineOf(files, en, '---\nid: on-the-day'),
      message: containing('needs a list'),
    });
  });

  test('has a section twice', () => {
    let files = withChange(minimalWorkshop, en, 'id: on-the-day', 'id: three-weeks-before');
    files = withChange(files, zh, 'id: on-the-day', 'id: three-weeks-before');
    expect(compileFiles(files).problems).toContainEqual({
      file: en,
      line: lineOf(files, en, 'id: three-weeks-before\ndays: 0'),
      message: containing('"three-weeks-before" stands twice'),
    });
  });

  test('has an item twice, though in two sections', () => {
    let files = withChange(minimalWorkshop, en, '`tables`', '`venue`');
    files = withChange(files, zh, '`tables`', '`venue`');
    expect(compileFiles(files).problems).toEqual([
      {
        file: en,
        line: lineOf(files, en, '1. `venue`'),
        message: containing('"venue" stands twice'),
      },
    ]);
  });
});

describe('the checklist in another language', () => {
  test.each([
    ['a key of the first language', 'id: on-the-day', 'id: on-the-day\ndays: 0', 'days', 'delete it here'],
    ['a section with another id', 'id: on-the-day', 'id: on-day', 'id: on-day', 'is called "on-the-day"'],
    ['an item too few', '- `invite` 发出邀请\n', '', '- `venue`', `the item "invite" of ${en} is missing`],
    ['an item with another id', '`invite`', '`invites`', '- `invites`', 'is called "invite"'],
    ['an item too many', '- `invite`', '- `more` 多\n- `invite`', '- `more`', `"more" is not in ${en}`],
    [
      'another order',
      '- `venue` 订一个能坐{people}人的场地，{layout}\n- `invite` 发出邀请\n',
      '- `invite` 发出邀请\n- `venue` 订一个能坐{people}人的场地，{layout}\n',
      '- `invite`',
      'the item "venue" comes here',
    ],
    ['a placeholder too few', '，{layout}', '', '- `venue`', `{layout} stands in ${en}, not here`],
    [
      'a placeholder too many',
      '发出邀请',
      '发出{people}份邀请',
      '- `invite`',
      `{people} stands here, not in ${en}`,
    ],
  ])('has %s', (_name, from, to, fragment, says) => {
    const files = withChange(minimalWorkshop, zh, from, to);
    expect(compileFiles(files).problems).toEqual([
      { file: zh, line: lineOf(files, zh, fragment), message: containing(says) },
    ]);
  });

  test('has dots where the first language has numbers, which is no fault', () => {
    expect(compileFiles(withChange(minimalWorkshop, zh, '1. `tables`', '- `tables`')).problems).toEqual([]);
  });
});
