import { describe, expect, test } from 'vitest';
import { compileFiles, lineOf, minimalWorkshop, withChange, withoutFile } from './minimalWorkshop.ts';
import type { WorkshopFiles } from './minimalWorkshop.ts';
import { toTraditional } from './traditional.ts';

const terms = 'terms.zh-Hant.yaml';

function compiled(files: WorkshopFiles) {
  const { workshop, problems } = compileFiles(files);
  expect(problems).toEqual([]);
  if (!workshop) throw new Error('A workshop without problems was not compiled.');
  return workshop;
}

describe('Traditional Chinese', () => {
  test('has the words of Taiwan, and its quotation marks', () => {
    expect(toTraditional('“软件”和‘服务器’的程序')).toBe('「軟體」和『伺服器』的程式');
    expect(toTraditional('已经、头发、发展、后面、皇后、干净、干部')).toBe(
      '已經、頭髮、發展、後面、皇后、乾淨、幹部',
    );
  });

  test('is corrected by our own terms, the longest first', () => {
    expect(toTraditional('打开幻灯片')).toBe('開啟投影片');
    expect(toTraditional('我不念幻灯片')).toBe('我不唸投影片');
  });

  test('leaves alone what is not Chinese', () => {
    expect(toTraditional('{count, plural, one {# answer} other {# answers}}')).toBe(
      '{count, plural, one {# answer} other {# answers}}',
    );
  });
});

describe('a workshop in Simplified Chinese', () => {
  test('has Traditional in its titles, slides, notes, exercises, their options and the checklist', () => {
    const workshop = compiled(minimalWorkshop);
    expect(workshop.title['zh-Hant']).toBe('小小服務課');
    expect(workshop.segments[0]?.promise['zh-Hant']).toBe('我們為什麼來');
    const rules = workshop.slides.find(({ id }) => id === 'rules');
    expect(rules?.title['zh-Hant']).toEqual([{ text: '三條規則' }]);
    expect(rules?.source?.['zh-Hant']).toBe('參考卡爾·休厄爾，1990');
    expect(rules?.blocks[1]).toMatchObject({
      items: [{ 'zh-Hant': [{ text: '先聽' }] }, {}, { 'zh-Hant': [{ text: '再問一次' }] }],
    });
    expect(rules?.notes['zh-Hant']).toContainEqual({ part: 'say', text: [{ text: '我們開始。' }] });
    const [rating] = workshop.exercises;
    expect(rating?.question['zh-Hant']).toBe('我們的服務做得怎麼樣？');
    expect(rating?.options).toMatchObject({ anchors: { high: { 'zh-Hant': '極好' } } });
    expect(workshop.checklist[0]?.items[1]?.text['zh-Hant']).toBe('發出邀請');
  });

  test('counts Traditional among its languages; one without Chinese does not', () => {
    expect(compiled(minimalWorkshop).languages).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    const english = Object.fromEntries(
      Object.entries(minimalWorkshop)
        .filter(([path]) => !path.includes('zh-Hans'))
        .map(([path, text]) => [path, text.replaceAll(/,? *zh-Hans: [^}\n]+(?=\n| })/g, '')]),
    );
    const files = withChange(english, 'workshop.yaml', '[en, zh-Hans]', '[en]');
    const workshop = compiled(files);
    expect(workshop.languages).toEqual(['en']);
    expect(workshop.title).toEqual({ en: 'Service in small' });
  });

  test('may say a phrase of its own otherwise', () => {
    const files = { ...minimalWorkshop, [terms]: '服务课: 服務小學堂\n' };
    expect(compiled(files).title['zh-Hant']).toBe('小小服務小學堂');
  });

  test('may write one text by hand, and the slides of a segment', () => {
    let files = withChange(
      minimalWorkshop,
      'exercises/rating.yaml',
      'zh-Hans: 很差 }',
      'zh-Hans: 很差, zh-Hant: 很不好 }',
    );
    const simplified = minimalWorkshop['00-start.zh-Hans.md'] ?? '';
    const traditional = simplified
      .replace('# 欢迎', '# 歡迎光臨')
      .replaceAll('**说**', '**說**')
      .replaceAll('**问**', '**問**')
      .replaceAll('**冷场时**', '**冷場時**')
      .replaceAll('**过渡**', '**過渡**');
    files = { ...files, '00-start.zh-Hant.md': traditional };
    const workshop = compiled(files);
    expect(workshop.exercises[0]?.options).toMatchObject({ anchors: { low: { 'zh-Hant': '很不好' } } });
    expect(workshop.slides[0]?.title['zh-Hant']).toEqual([{ text: '歡迎光臨' }]);
    expect(workshop.slides[2]?.title['zh-Hant']).toEqual([{ text: '動手' }]);
  });
});

describe('what is wrong with it is told where it stands', () => {
  test.each([
    [
      'a phrase that no text has',
      '欢迎: 歡迎光臨\n质量: 品質\n',
      2,
      'No text in Simplified Chinese has "质量"',
    ],
    ['a phrase without its Traditional', '欢迎:\n', 1, '"欢迎" has no Traditional Chinese'],
    ['a list', '- 欢迎\n', 1, 'Write a phrase in Simplified Chinese, a colon'],
    ['what is no YAML', '欢迎: "歡迎\n', 1, 'Close what is opened here'],
  ])('%s', (_, text, line, words) => {
    expect(compileFiles({ ...minimalWorkshop, [terms]: text }).problems).toEqual([
      { file: terms, line, message: expect.stringContaining(words) as unknown },
    ]);
  });

  test('slides written by hand that are not those of the first language', () => {
    const file = '00-start.zh-Hant.md';
    const files = withChange(
      { ...minimalWorkshop, [file]: minimalWorkshop['00-start.en.md'] ?? '' },
      file,
      'id: rules',
      'id: regulations',
    );
    expect(compileFiles(files).problems).toContainEqual({
      file,
      line: lineOf(files, file, 'id: regulations'),
      message: expect.stringContaining('called "rules"') as unknown,
    });
  });

  test('phrases, or slides by hand, of a workshop that has no Simplified Chinese', () => {
    const files = withChange(minimalWorkshop, 'workshop.yaml', '[en, zh-Hans]', '[en]');
    const { problems } = compileFiles({
      ...withoutFile(files, '00-start.zh-Hans.md'),
      [terms]: '欢迎: 歡迎\n',
    });
    expect(problems).toContainEqual({
      file: terms,
      line: 1,
      message: expect.stringContaining('Nothing uses this file') as unknown,
    });
  });

  test('a workshop that names Traditional among what it is written in', () => {
    const files = withChange(minimalWorkshop, 'workshop.yaml', '[en, zh-Hans]', '[en, zh-Hans, zh-Hant]');
    expect(compileFiles(files).problems).toContainEqual({
      file: 'workshop.yaml',
      line: lineOf(files, 'workshop.yaml', 'languages:'),
      message: expect.stringContaining('must be one of "en" or "zh-Hans"') as unknown,
    });
  });
});
