import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  test('begins with a byte-order mark, so that a spreadsheet reads Chinese names as UTF-8', () => {
    expect(toCsv(['name'], [['李娜']])).toBe('\u{FEFF}name\r\n李娜\r\n');
  });

  test.each([
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    // A pattern that ends at the end of a line lets the first line of several through.
    '=HYPERLINK("http://x")\nand more',
    '@SUM(A1)\r\nand more',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('the cell %j cannot run as a formula', (cell) => {
    const written = toCsv(['answer'], [[cell]])
      .split('\r\n')
      .slice(1)
      .join('\r\n');
    expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  test.each(['guests;=1', 'guests;-1', 'guests\t@x', 'guests\n=1', 'guests\r\n+1', 'guests\n-1'])(
    'nor what follows in %j, where cells are parted by semicolons or tabs',
    (cell) => {
      expect(toCsv(['answer'], [[cell]])).toMatch(/guests[;\t\r\n]+'[=+\-@]/);
    },
  );

  test('a list with dashes, a smile and an address stay as they were written', () => {
    const written = 'Two things:\n- coffee\n- time ;) a@b.example';
    expect(toCsv(['answer'], [[written]])).toBe(`\u{FEFF}answer\r\n"${written}"\r\n`);
  });

  test('quotes and line breaks within a cell stay within it', () => {
    expect(toCsv(['a', 'b'], [['say "hi"', 'one\ntwo']])).toBe('\u{FEFF}a,b\r\n"say ""hi""","one\ntwo"\r\n');
  });
});
