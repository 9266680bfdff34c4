import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange, type WorkshopFiles } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

const en = 'documents/letter.en.md';
const zh = 'documents/letter.zh-Hans.md';

const withLetter: WorkshopFiles = {
  ...minimalWorkshop,
  [en]: `# You are invited

Dear {name},

Come on {date}.
Reply by {replyBy}.

- **Where** {venue}
- **Bring** a phone
`,
  [zh]: `# 邀请您

{name}，您好：

{date}见。
{replyBy}前回复。

- **地点** {venue}
- **带上** 手机
`,
};

describe('a letter', () => {
  test('is read in every language of its workshop, line by line, with its labels', () => {
    const { workshop, problems } = compileFiles(withLetter);
    expect(problems).toEqual([]);
    expect(workshop?.letter).toEqual({
      title: { en: 'You are invited', 'zh-Hans': '邀请您', 'zh-Hant': '邀請您' },
      blocks: [
        {
          kind: 'paragraph',
          sentences: { en: ['Dear {name},'], 'zh-Hans': ['{name}，您好：'], 'zh-Hant': ['{name}，您好：'] },
        },
        {
          kind: 'paragraph',
          sentences: {
            en: ['Come on {date}.', 'Reply by {replyBy}.'],
            'zh-Hans': ['{date}见。', '{replyBy}前回复。'],
            'zh-Hant': ['{date}見。', '{replyBy}前回覆。'],
          },
        },
        {
          kind: 'list',
          items: [
            {
              label: { en: 'Where', 'zh-Hans': '地点', 'zh-Hant': '地點' },
              text: { en: '{venue}', 'zh-Hans': '{venue}', 'zh-Hant': '{venue}' },
            },
            {
              label: { en: 'Bring', 'zh-Hans': '带上', 'zh-Hant': '帶上' },
              text: { en: 'a phone', 'zh-Hans': '手机', 'zh-Hant': '手機' },
            },
          ],
        },
      ],
    });
  });

  test('may be left out, and is then not part of the workshop', () => {
    expect(compileFiles(minimalWorkshop).workshop).not.toHaveProperty('letter');
  });

  test('is missing in one language: said where it is to be written', () => {
    const { [zh]: _, ...files } = withLetter;
    expect(compileFiles(files).problems).toEqual([
      { file: zh, line: 1, message: 'There is no such file: write the letter in zh-Hans here.' },
    ]);
  });

  test('says what no letter says: a placeholder of the checklist is none here', () => {
    const files = withChange(withLetter, en, '{date}', '{workbooks}');
    expect(compileFiles(files).problems).toContainEqual({
      file: en,
      line: lineOf(files, en, 'Come on'),
      message: containing('"{workbooks}" is not a placeholder'),
    });
  });

  test.each([
    ['no title', '# You are invited\n', '', 1, 'no title'],
    ['a brace left open', '{date}', '{date', 5, 'or no braces'],
    ['a link', 'Come on', '[Come](x) on', 5, 'A link cannot be followed'],
    ['bold words in a sentence', 'Come on', '**Come** on', 5, 'bold is only the label'],
    ['a label that says nothing', '**Bring** a phone', '**Bring**', 9, 'This item is empty'],
    ['a second heading', 'Dear {name},', '## Dear {name}', 3, 'Only the title is a heading'],
  ])('has %s', (_name, from, to, line, says) => {
    expect(compileFiles(withChange(withLetter, en, from, to)).problems).toContainEqual({
      file: en,
      line,
      message: containing(says),
    });
  });

  test.each([
    ['a placeholder too few', '{replyBy}前回复', '回复', 5, '{replyBy} stands in'],
    ['a placeholder too many', '手机', '{address}', 8, '{address} stands here, not in'],
    ['an item too few', '- **带上** 手机\n', '', 8, 'This list has 1 items'],
    ['a paragraph too few', '{name}，您好：\n\n', '', 3, '{date} stands here, not in'],
    ['another order', '{name}，您好：', '- {name}', 3, 'a paragraph comes here'],
  ])('has in another language %s', (_name, from, to, line, says) => {
    expect(compileFiles(withChange(withLetter, zh, from, to)).problems).toContainEqual({
      file: zh,
      line,
      message: containing(says),
    });
  });
});

test('a certificate has placeholders of its own', () => {
  const files = {
    ...minimalWorkshop,
    'documents/certificate.en.md': '# Attended\n\n{name} was here.\n\n{parking}\n',
    'documents/certificate.zh-Hans.md': '# 结业\n\n{name}来过。\n\n{parking}\n',
  };
  expect(compileFiles(files).problems[0]).toEqual({
    file: 'documents/certificate.en.md',
    line: 5,
    message: containing('"{parking}" is not a placeholder'),
  });
});
