import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  test('begins with a byte-order mark, so that a spreadsheet reads Chinese names as UTF-8', () => {
    expect(toCsv(['name'], [['李娜']])).toBe('\u{FEFF}name\r\n李娜\r\n');
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'the cell %j cannot run as a formula',
    (cell) => {
      const written = toCsv(['answer'], [[cell]])
        .split('\r\n')
        .slice(1)
        .join('\r\n');
      expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('quotes and line breaks within a cell stay within it', () => {
    expect(toCsv(['a', 'b'], [['say "hi"', 'one\ntwo']])).toBe('\u{FEFF}a,b\r\n"say ""hi""","one\ntwo"\r\n');
  });
});
