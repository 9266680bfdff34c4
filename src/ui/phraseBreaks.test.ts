import { expect, test } from 'vitest';
import { phraseBreaks } from './phraseBreaks.ts';

function phrases(text: string): string[] {
  const breaks = [0, ...(phraseBreaks(text) ?? [])];
  return breaks.map((start, index) => text.slice(start, breaks[index + 1]));
}

test('a line never starts with a mark or a particle', () => {
  for (const phrase of phrases('他走了，因为觉得没人在乎；我们的服务呢？')) {
    expect(phrase).not.toMatch(/^[，。；：？！的了呢]/u);
  }
});

test('a line never ends with an opening mark, a negation or a bare number', () => {
  for (const phrase of phrases('“别猜”，第2、4桌不满意，14.2年翻一番').slice(0, -1)) {
    expect(phrase).not.toMatch(/[“别不]$|\d$/u);
  }
});

test('words stay whole', () => {
  expect(phrases('打烊前五分钟，我们是什么样子？')).toEqual(['打烊前', '五分钟，', '我们是什么', '样子？']);
});

test('Traditional Chinese breaks where the Simplified does', () => {
  expect(phrases('打烊前五分鐘，我們是什麼樣子？')).toEqual(['打烊前', '五分鐘，', '我們是什麼', '樣子？']);
  for (const phrase of phrases('「別猜」，他走了，因為覺得沒人在乎；我們的服務呢？').slice(0, -1)) {
    expect(phrase).not.toMatch(/^[，。；：？！的了呢」]|[「別沒]$/u);
  }
});

test('nothing of the text is lost', () => {
  const text = '保留率95%的A公司，14.2年翻一番';
  expect(phrases(text).join('')).toBe(text);
});

test('no break comes between the scripts, where the browser sets a thin gap', () => {
  expect(phrases('参考Sewell与Brown，1990')).toEqual(['参考Sewell与Brown，', '1990']);
});
