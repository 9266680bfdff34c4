import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange } from './minimalWorkshop.ts';
import type { WorkshopFiles } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const start = '00-start.en.md';
const startZh = '00-start.zh-Hans.md';
const work = '01-work.en.md';

/** Breaks one thing and expects one problem: on the line where `fragment` stands then. */
function expectProblem(
  path: string,
  from: string,
  to: string,
  fragment: string | number,
  says: string,
): void {
  expectOnly(withChange(minimalWorkshop, path, from, to), path, fragment, says);
}

function expectOnly(files: WorkshopFiles, path: string, fragment: string | number, says: string): void {
  const { workshop, problems } = compileFiles(files);
  const line = typeof fragment === 'number' ? fragment : lineOf(files, path, fragment);
  expect(problems).toEqual([{ file: path, line, message: containing(says) }]);
  expect(workshop).toBeNull();
}

describe('the lines --- around a head', () => {
  test('must begin the file', () => {
    expectProblem(start, '---\nid: welcome', 'id: welcome', 1, 'must begin with a line ---');
  });

  test('must close the head', () => {
    expectProblem(work, 'exercise: rating\n---', 'exercise: rating', '---\nid: rate-us', 'close the head');
  });

  test('must not stand inside a slide', () => {
    expectProblem(
      start,
      'Good that you came.',
      'Good\n\n---\n\nthat you came.',
      '---\n\nthat',
      'only before and after a head',
    );
  });

  test('must not end the file', () => {
    const before = minimalWorkshop[work] ?? '';
    const files = { ...minimalWorkshop, [work]: `${before}\n---\n` };
    expectOnly(files, work, before.split('\n').length + 1, 'or delete this line');
  });

  test('are missed when the file is empty', () => {
    const { problems } = compileFiles({ ...minimalWorkshop, [start]: '\n' });
    expect(problems).toEqual([{ file: start, line: 1, message: containing('no slides') }]);
  });
});

describe('the head of a slide', () => {
  test.each([
    ['a key nobody knows', 'stepwise: true', 'stepswise: true', 'stepswise', 'Did you mean "stepwise"?'],
    [
      'a key far from any',
      'stepwise: true',
      'color: red',
      'color',
      'Here one can write "id", "layout", "minutes"',
    ],
    ['a layout nobody knows', 'layout: points', 'layout: point', 'layout: point', 'Did you mean "points"?'],
    ['a layout far from any', 'layout: points', 'layout: zebra', 'layout: zebra', '"statement"'],
    ['no layout', 'layout: points\n', '', '---\nid: rules', '"layout" is missing'],
    ['no minutes', 'minutes: 5\n', '', '---\nid: rules', '"minutes" is missing'],
    ['minutes below nothing', 'minutes: 5', 'minutes: -1', 'minutes: -1', 'at least 0'],
    ['stepwise in words', 'stepwise: true', 'stepwise: often', 'stepwise', 'true or false'],
    [
      'a source that is a number',
      'source: after Carl Sewell, 1990',
      'source: 1990',
      'source',
      'must be text',
    ],
    ['an empty source', 'source: after Carl Sewell, 1990', 'source:', 'source', '"source" is empty'],
    [
      'a colon in the source',
      'source: after Carl',
      'source: after: Carl',
      'source',
      'Put the text in quotes',
    ],
    ['the same key twice', 'stepwise: true', 'stepwise: true\nminutes: 4', 'minutes: 4', 'stands twice'],
  ])('has %s', (_name, from, to, fragment, says) => {
    const files = withChange(minimalWorkshop, start, from, to);
    const { problems } = compileFiles(files);
    expect(problems).toContainEqual({
      file: start,
      line: lineOf(files, start, fragment),
      message: containing(says),
    });
  });

  test('has no id', () => {
    expectProblem(start, 'id: rules\n', '', '---\nlayout: points', '"id" is missing');
  });

  test('has an id that is used in another segment', () => {
    let files = withChange(minimalWorkshop, work, 'id: gains', 'id: rules');
    files = withChange(files, '01-work.zh-Hans.md', 'id: gains', 'id: rules');
    expectOnly(files, work, 'id: rules', `Another slide is called "rules" (${start})`);
  });

  test('has a key in a translation that belongs to the first language', () => {
    expectProblem(startZh, 'id: rules', 'id: rules\nlayout: points', 'layout', 'delete it here');
  });
});

describe('the body of a slide', () => {
  const paragraph = 'Good that you came.';

  test.each([
    ['HTML in a line', 'Good <b>that</b> you came.', 'Good <b>', 'HTML'],
    ['HTML of its own', '<div>Good</div>', '<div>', 'HTML'],
    ['a comment', '<!-- later -->\n\nGood', '<!--', 'HTML'],
    ['a link', 'Good [that](https://example.org).', 'Good [', 'link'],
    ['a picture', '![Good](assets/good.png)', '![Good', 'picture'],
    ['a table', '| a | b |\n| - | - |\n| c | d |', '| a |', 'table'],
    ['a quotation', '> Good that you came.', '> Good', 'quotation'],
    ['code', '```\nGood\n```', '```', 'Code cannot'],
    ['code in a line', 'Good `that` you came.', 'Good `', 'Code cannot'],
    ['a smaller heading', '## Good that you came', '## Good', 'Only the title'],
    ['a line across', '***', '***', 'line across'],
    ['a crossed-out word', 'Good ~~that~~ you came.', 'Good ~~', 'Crossed-out'],
    ['a forced line break', 'Good\\\nthat you came.', 'Good\\', 'line break'],
    ['bold in italics', 'Good *that **you** came*.', 'Good *', 'either bold or in italics'],
    ['bold that does not close', 'Good **that！**you came.', 'Good **', 'stars'],
    ['two titles', '# Again', '# Again', 'one title'],
  ])('has %s', (_name, text, fragment, says) => {
    expectProblem(start, paragraph, text, fragment, says);
  });

  test('has no title', () => {
    expectProblem(start, '# Welcome\n', '', '---\nid: welcome', 'no title');
  });

  test('has an empty title', () => {
    expectProblem(start, '# Welcome', '#', '#\n', 'title is empty');
  });

  test('has two lists', () => {
    expectProblem(
      start,
      '3. Then ask again\n',
      '3. Then ask again\n\n- And again\n',
      '- And again',
      'one list',
    );
  });

  test('has a list in a list', () => {
    expectProblem(
      start,
      '3. Then ask again\n',
      '3. Then ask again\n   - and again\n',
      '   - and again',
      'list in a list',
    );
  });

  test('has two paragraphs in an item', () => {
    expectProblem(
      start,
      '3. Then ask again\n',
      '3. Then ask again\n\n   And again\n',
      '   And again',
      'one paragraph',
    );
  });

  test('has an empty item', () => {
    expectProblem(start, '3. Then ask again', '3.', '3.\n', 'This item is empty');
  });

  test('has boxes to tick', () => {
    expectProblem(work, '- **Team** Everyone', '- [ ] **Team** Everyone', '- [ ]', '[ ]');
  });
});

describe('the layout of a slide', () => {
  test('is cards, and an item does not begin in bold', () => {
    expectProblem(work, '- **Customers** They', '- Customers, they', '- Customers', 'begin with **bold**');
  });

  test('is cards in Chinese, too', () => {
    const path = '01-work.zh-Hans.md';
    expectProblem(path, '- **客户** 他们', '- 客户他们', '- 客户', 'begin with **bold**');
  });

  test('is cards without a list', () => {
    let files = withChange(minimalWorkshop, start, 'layout: points', 'layout: cards');
    files = withChange(files, start, 'stepwise: true\n', '');
    files = withChange(files, start, '1. Listen first\n2. Then **answer**\n3. Then ask again\n', '');
    files = withChange(files, startZh, '1. 先听\n2. 再**回答**\n3. 再问一次\n', '');
    expectOnly(files, start, 'layout: cards', 'needs a list');
  });

  test.each(['segment', 'agenda'])('is %s, and there is a list', (layout) => {
    const says = `A slide of the layout "${layout}" has no list`;
    expectProblem(start, 'layout: points', `layout: ${layout}`, '1. Listen first', says);
  });

  test('is exercise, and there is a list', () => {
    let files = withChange(
      minimalWorkshop,
      work,
      '# How well do we serve?\n',
      '# How well do we serve?\n\n- Well\n',
    );
    files = withChange(files, '01-work.zh-Hans.md', '# 我们做得怎么样？\n', '# 我们做得怎么样？\n\n- 好\n');
    expectOnly(files, work, '- Well', 'A slide of the layout "exercise" has no list');
  });

  test('is not segment on the first slide of a segment', () => {
    expectProblem(
      start,
      'layout: segment',
      'layout: statement',
      'layout: statement',
      'first slide of a segment',
    );
  });

  test('is stepwise without a list', () => {
    expectProblem(
      start,
      'layout: segment\n',
      'layout: segment\nstepwise: true\n',
      'stepwise',
      'nothing to step through',
    );
  });
});

describe('the minutes of the slides', () => {
  test('are more than the segment has', () => {
    expectProblem(start, 'minutes: 5', 'minutes: 9', 'minutes: 9', '11 minutes, and the segment has 10');
  });
});

describe('the notes of a slide', () => {
  test('are missing', () => {
    const notes = /Note:[\s\S]*?On we go\.\n/.exec(minimalWorkshop[start] ?? '')?.[0] ?? '';
    expectProblem(start, notes, '', '---\nid: welcome', 'no notes');
  });

  test.each([
    ['a part too few', '**Ask** What brings you here?\n\n', '', 'Note:', '**Ask** is missing'],
    [
      'a label nobody knows',
      '**Ask** What',
      '**Asks** What',
      '**Asks**',
      '"Asks" is not a part of the notes',
    ],
    ['a label in another language', '**Ask** What', '**问** What', '**问**', '**Say**, **Ask**'],
    ['a label in plain letters', '**Ask** What', 'Ask What', 'Ask What', 'begin with one of the labels'],
    ['a part twice', '**Ask** What', '**Say** Again.\n\n**Ask** What', '**Say** Again', 'stands twice'],
    ['an empty part', '**Ask** What brings you here?', '**Ask**', '**Ask**\n', '**Ask** is empty'],
    ['a list', '**Ask** What brings you here?', '**Ask** What\n\n- brings', '- brings', 'paragraphs'],
    ['a link', 'What brings you here?', 'What [brings](x) you here?', '**Ask** What [', 'link'],
  ])('have %s', (_name, from, to, fragment, says) => {
    const files = withChange(minimalWorkshop, start, from, to);
    expect(compileFiles(files).problems).toContainEqual({
      file: start,
      line: lineOf(files, start, fragment),
      message: containing(says),
    });
  });

  test('have their parts in another order', () => {
    const say = '**Say** We begin.\n\n';
    const ask = '**Ask** What brings you here?\n\n';
    expectProblem(start, say + ask, ask + say, '**Say** We', 'in the order **Say**, **Ask**');
  });

  test('have a label with a slip in Chinese', () => {
    const { problems } = compileFiles(withChange(minimalWorkshop, startZh, '**冷场时**', '**冷场**'));
    expect(problems[0]?.message).toContain('Did you mean "冷场时"?');
  });
});
