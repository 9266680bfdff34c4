import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const en = '00-start.en.md';
const zh = '00-start.zh-Hans.md';

function expectProblem(path: string, from: string, to: string, fragment: string, says: string): void {
  const files = withChange(minimalWorkshop, path, from, to);
  expect(compileFiles(files).problems).toEqual([
    { file: path, line: lineOf(files, path, fragment), message: containing(says) },
  ]);
}

/** The text of one slide of the Chinese file, up to the next. */
function slideOf(path: string, id: string): string {
  const text = minimalWorkshop[path] ?? '';
  const from = text.indexOf(`---\nid: ${id}\n`);
  const next = text.indexOf('\n---\nid: ', from);
  return text.slice(from, next < 0 ? text.length : next + 1);
}

describe('the slides of a translation', () => {
  test('have one with another id', () => {
    expectProblem(zh, 'id: rules', 'id: rule', 'id: rule', 'is called "rules"');
  });

  test('lack the last one', () => {
    const files = withChange(minimalWorkshop, zh, slideOf(zh, 'rules'), '');
    const lines = files[zh]?.trimEnd().split('\n').length;
    expect(compileFiles(files).problems).toEqual([
      {
        file: zh,
        line: lines,
        message: containing('the slide "rules" of 00-start.en.md is missing'),
      },
    ]);
  });

  test('lack one in the middle', () => {
    const path = '01-work.zh-Hans.md';
    expectProblem(
      path,
      slideOf(path, 'gains'),
      '',
      'id: rate-us',
      'the slide "gains" of 01-work.en.md is missing',
    );
  });

  test('have one too many', () => {
    const extra = slideOf(zh, 'rules').replace('id: rules', 'id: extra');
    expectProblem(
      zh,
      slideOf(zh, 'rules'),
      `${extra}\n${slideOf(zh, 'rules')}`,
      'id: extra',
      '"extra" is not in 00-start.en.md',
    );
  });

  test('have one twice', () => {
    const extra = slideOf(zh, 'rules');
    const files = { ...minimalWorkshop, [zh]: `${minimalWorkshop[zh]}\n${extra}` };
    const last = (files[zh] ?? '').slice(0, (files[zh] ?? '').lastIndexOf('id: rules')).split('\n').length;
    expect(compileFiles(files).problems).toEqual([
      { file: zh, line: last, message: containing('stands twice') },
    ]);
  });

  test('stand in another order', () => {
    const path = '01-work.zh-Hans.md';
    const [gains, rate] = [slideOf(path, 'gains'), slideOf(path, 'rate-us')];
    expectProblem(
      path,
      `${gains}${rate}`,
      `${rate}\n${gains}`,
      'id: rate-us',
      'the slide "gains" comes here',
    );
  });
});

describe('a slide of a translation', () => {
  test('has another number of paragraphs', () => {
    expectProblem(
      zh,
      '很高兴你来。',
      '很高兴。\n\n你来了。',
      '---\nid: welcome',
      '2 paragraphs here, 1 in 00-start.en.md',
    );
  });

  test('has no list where the first language has one', () => {
    expectProblem(zh, '1. 先听\n2. 再**回答**\n3. 再问一次\n', '', '---\nid: rules', 'no list here');
  });

  test('has its list at another place', () => {
    expectProblem(
      zh,
      '*慢慢*来。\n\n1. 先听\n2. 再**回答**\n3. 再问一次\n',
      '1. 先听\n2. 再**回答**\n3. 再问一次\n\n*慢慢*来。\n',
      '---\nid: rules',
      'in the same order',
    );
  });

  test('has another number of items', () => {
    expectProblem(zh, '3. 再问一次\n', '', '1. 先听', '2 items here, 3 in 00-start.en.md');
  });

  test('has dots where the first language has numbers', () => {
    expectProblem(
      zh,
      '1. 先听\n2. 再**回答**\n3. 再问一次\n',
      '- 先听\n- 再**回答**\n- 再问一次\n',
      '- 先听',
      'numbers',
    );
  });

  test('has no source', () => {
    expectProblem(
      zh,
      'source: 参考卡尔·休厄尔，1990\n',
      '',
      '---\nid: rules',
      'has a source in 00-start.en.md',
    );
  });

  test('has a source that the first language lacks', () => {
    const files = withChange(minimalWorkshop, en, 'source: after Carl Sewell, 1990\n', '');
    expect(compileFiles(files).problems).toEqual([
      {
        file: zh,
        line: lineOf(files, zh, 'source:'),
        message: containing('has no source in 00-start.en.md'),
      },
    ]);
  });

  test('lacks a part of its notes', () => {
    expectProblem(zh, '**问** 你为什么来？\n\n', '', 'Note:', '**问** is missing');
  });
});
