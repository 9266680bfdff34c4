import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange, withoutFile } from './minimalWorkshop.ts';
import type { WorkshopFiles } from './minimalWorkshop.ts';

function expectCompiled(files: WorkshopFiles = minimalWorkshop) {
  const { workshop, problems } = compileFiles(files);
  expect(problems).toEqual([]);
  if (!workshop) throw new Error('A workshop without problems was not compiled.');
  return workshop;
}

/** Without what is made of the Simplified Chinese, which traditionalContent.test.ts shows. */
function written(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(written);
  if (typeof content !== 'object' || content === null) return content;
  const entries = Object.entries(content).filter(([key]) => key !== 'zh-Hant');
  return Object.fromEntries(entries.map(([key, value]) => [key, written(value)]));
}

describe('a workshop without faults', () => {
  test('compiles into its titles, languages and segments', () => {
    const workshop = expectCompiled();
    expect(workshop).toMatchObject({
      id: 'small',
      languages: ['en', 'zh-Hans', 'zh-Hant'],
      title: { en: 'Service in small', 'zh-Hans': '小小服务课' },
      segments: [
        { id: 'start', number: 0, minutes: 10, minimum: 5, timing: 'fixed' },
        { id: 'work', number: 1, title: { en: 'The work', 'zh-Hans': '动手' }, timing: 'flexible' },
      ],
    });
  });

  test('has its slides in the order of the files, in both languages', () => {
    const { slides } = expectCompiled();
    expect(slides.map(({ id, segment, layout, minutes }) => [id, segment, layout, minutes])).toEqual([
      ['welcome', 'start', 'segment', 2],
      ['rules', 'start', 'points', 5],
      ['work-begins', 'work', 'segment', 1],
      ['gains', 'work', 'cards', 5],
      ['rate-us', 'work', 'exercise', 10],
    ]);
    expect(written(slides[1])).toEqual({
      id: 'rules',
      segment: 'start',
      layout: 'points',
      minutes: 5,
      steps: 3,
      title: { en: [{ text: 'Three rules' }], 'zh-Hans': [{ text: '三条规则' }] },
      source: { en: 'after Carl Sewell, 1990', 'zh-Hans': '参考卡尔·休厄尔，1990' },
      blocks: [
        {
          kind: 'paragraph',
          text: {
            en: [{ text: 'Take them ' }, { text: 'slowly', mark: 'emphasis' }, { text: '.' }],
            'zh-Hans': [{ text: '慢慢', mark: 'emphasis' }, { text: '来。' }],
          },
        },
        {
          kind: 'list',
          ordered: true,
          items: [
            { en: [{ text: 'Listen first' }], 'zh-Hans': [{ text: '先听' }] },
            {
              en: [{ text: 'Then ' }, { text: 'answer', mark: 'strong' }],
              'zh-Hans': [{ text: '再' }, { text: '回答', mark: 'strong' }],
            },
            { en: [{ text: 'Then ask again' }], 'zh-Hans': [{ text: '再问一次' }] },
          ],
        },
      ],
      notes: {
        en: [
          { part: 'say', text: [{ text: 'We begin.' }] },
          { part: 'ask', text: [{ text: 'What brings you here?' }] },
          { part: 'quiet', text: [{ text: 'Begin with yourself.' }] },
          { part: 'bridge', text: [{ text: 'On we go.' }] },
        ],
        'zh-Hans': [
          { part: 'say', text: [{ text: '我们开始。' }] },
          { part: 'ask', text: [{ text: '你为什么来？' }] },
          { part: 'quiet', text: [{ text: '先说自己。' }] },
          { part: 'bridge', text: [{ text: '往下走。' }] },
        ],
      },
    });
  });

  test('shows a list at once when the slide is not stepwise', () => {
    expect(expectCompiled().slides[3]).toMatchObject({
      id: 'gains',
      steps: 0,
      blocks: [{ ordered: false }],
    });
  });

  test('ties an exercise to the segment of the slide that uses it', () => {
    const workshop = expectCompiled();
    expect(workshop.slides[4]).toMatchObject({ exercise: 'rating' });
    expect(written(workshop.exercises)).toEqual([
      {
        id: 'rating',
        kind: 'scale',
        segment: 'work',
        minutes: 8,
        importance: 'core',
        visibility: 'afterClose',
        owner: 'seat',
        minimum: 5,
        title: { en: 'How well we serve', 'zh-Hans': '我们的服务' },
        question: { en: 'How well do we serve?', 'zh-Hans': '我们的服务做得怎么样？' },
        prompt: {
          en: 'Choose a number. Answers stay hidden until we all look.',
          'zh-Hans': '选一个数字。大家一起看之前，谁也看不到。',
        },
        debrief: { en: 'What would make it one higher?', 'zh-Hans': '怎样才能高一分？' },
        options: {
          from: 1,
          to: 10,
          anchors: {
            low: { en: 'very poorly', 'zh-Hans': '很差' },
            high: { en: 'extremely well', 'zh-Hans': '极好' },
          },
        },
      },
    ]);
  });

  test('has its checklist with days, clock times and placeholders', () => {
    expect(written(expectCompiled().checklist)).toEqual([
      {
        id: 'three-weeks-before',
        days: -21,
        minutesBefore: [],
        title: { en: 'Three weeks before', 'zh-Hans': '三周前' },
        items: [
          {
            id: 'venue',
            text: {
              en: 'Book a room for {people} people, {layout}',
              'zh-Hans': '订一个能坐{people}人的场地，{layout}',
            },
          },
          { id: 'invite', text: { en: 'Send the invitations', 'zh-Hans': '发出邀请' } },
        ],
      },
      {
        id: 'on-the-day',
        days: 0,
        minutesBefore: [90, 30],
        title: { en: 'On the day', 'zh-Hans': '当天' },
        items: [{ id: 'tables', text: { en: 'Set up {tables} tables', 'zh-Hans': '摆好{tables}张桌子' } }],
      },
    ]);
  });

  test('may have no checklist at all', () => {
    const files = withoutFile(
      withoutFile(minimalWorkshop, 'documents/checklist.en.md'),
      'documents/checklist.zh-Hans.md',
    );
    expect(expectCompiled(files).checklist).toEqual([]);
  });

  test('may be written in one language', () => {
    const files = {
      'workshop.yaml': `title: { zh-Hans: 一课 }
languages: [zh-Hans]
segments:
  - id: only
    number: 7
    title: { zh-Hans: 唯一 }
    promise: { zh-Hans: 一句话 }
    minutes: 5
    minimum: 5
    timing: optional
`,
      '07-only.zh-Hans.md': `---
id: one
layout: segment
minutes: 5
---
# 唯一

Note:
**说** 一

**问** 二

**冷场时** 三

**过渡** 四
`,
    };
    expect(written(expectCompiled(files).slides[0]?.title)).toEqual({ 'zh-Hans': [{ text: '唯一' }] });
  });

  test('keeps assets out of account', () => {
    expectCompiled({
      ...minimalWorkshop,
      'assets/mark.svg': '<svg/>',
    });
  });

  test('reads files that were saved on Windows the same', () => {
    const windows = Object.fromEntries(
      Object.entries(minimalWorkshop).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(expectCompiled(windows)).toEqual(expectCompiled());
  });

  test('joins the lines of a paragraph: with a space in English, without one in Chinese', () => {
    let files = withChange(minimalWorkshop, '00-start.en.md', 'Good that you came.', 'Good that\nyou came.');
    files = withChange(files, '00-start.zh-Hans.md', '很高兴你来。', '很高兴\n你来。');
    expect(written(expectCompiled(files).slides[0]?.blocks)).toEqual([
      {
        kind: 'paragraph',
        text: { en: [{ text: 'Good that you came.' }], 'zh-Hans': [{ text: '很高兴你来。' }] },
      },
    ]);
  });

  test('takes a web address in the notes as plain words', () => {
    const files = withChange(minimalWorkshop, '00-start.en.md', 'On we go.', 'Show www.example.org now.');
    expect(expectCompiled(files).slides[0]?.notes.en?.[3]?.text).toEqual([
      { text: 'Show www.example.org now.' },
    ]);
  });
});

describe('the revision', () => {
  test('stays the same when only the form of the files changes', () => {
    const files = withChange(
      minimalWorkshop,
      'exercises/rating.yaml',
      'minutes: 8\n',
      '# eight\nminutes: 8\n',
    );
    expect(expectCompiled(files).revision).toBe(expectCompiled().revision);
    expect(expectCompiled().revision).toMatch(/^[0-9a-f]{16}$/);
  });

  test('changes with a word', () => {
    const files = withChange(minimalWorkshop, '01-work.zh-Hans.md', '人人都能做主', '人人能做主');
    expect(expectCompiled(files).revision).not.toBe(expectCompiled().revision);
  });

  test('changes with a number in the options of an exercise', () => {
    const files = withChange(minimalWorkshop, 'exercises/rating.yaml', 'to: 10', 'to: 7');
    expect(expectCompiled(files).revision).not.toBe(expectCompiled().revision);
  });
});

describe('a workshop with faults', () => {
  test('is not compiled, and every fault is told, by file and line', () => {
    let files = withChange(minimalWorkshop, '01-work.en.md', 'layout: cards', 'layout: card');
    files = withChange(files, 'exercises/rating.yaml', 'importance: core', 'importance: high');
    files = withChange(files, '01-work.zh-Hans.md', '# 动手', '# ');
    files = withChange(files, 'workshop.yaml', 'timing: flexible', 'timing: loose');
    files = withChange(files, '01-work.en.md', '# The work\n', '# The work\n\n<b>Now</b>\n');
    const { workshop, problems } = compileFiles(files);
    expect(workshop).toBeNull();
    const places = problems.map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual([
      `01-work.en.md:${lineOf(files, '01-work.en.md', '<b>')}`,
      `01-work.en.md:${lineOf(files, '01-work.en.md', 'layout: card')}`,
      '01-work.zh-Hans.md:4',
      'exercises/rating.yaml:3',
      'workshop.yaml:19',
    ]);
  });

  test('still tells what is known of it', () => {
    const files = withChange(minimalWorkshop, '01-work.en.md', 'layout: cards', 'layout: card');
    expect(compileFiles(files).outline).toEqual({
      languages: ['en', 'zh-Hans', 'zh-Hant'],
      segments: [
        { id: 'start', minutes: 10 },
        { id: 'work', minutes: 20 },
      ],
      slides: 5,
      exercises: [{ id: 'rating', kind: 'scale', segment: 'work' }],
    });
  });
});
