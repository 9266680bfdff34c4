import { describe, expect, it } from 'vitest';
import { type FittedText, fittedText, type TextBox, textWidth } from './fittedText.ts';

const box: TextBox = { widthPt: 700, heightPt: 150, mostPt: 110, mostLines: 2 };

describe('a name that is set as large as its place allows', () => {
  it('stands on one line at the largest size when it is short', () => {
    expect(fittedText('Mei', box)).toEqual({ lines: ['Mei'], sizePt: 110 });
  });

  it('shrinks so far that its widest line fits, whatever is written', () => {
    for (const name of [
      '欧阳明月小姐来自港湾酒店前台',
      'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Oakes',
      'W'.repeat(80),
      '港'.repeat(80),
      '王小明 Kevin (前台)',
    ]) {
      const { lines, sizePt } = fittedText(name, box);
      expect(Math.max(...lines.map(textWidth)) * sizePt).toBeLessThanOrEqual(box.widthPt);
      expect(sizePt * lines.length * 1.2).toBeLessThanOrEqual(box.heightPt);
    }
  });

  it('goes onto two lines where that makes it larger', () => {
    const fitted = fittedText('欧阳明月小姐来自港湾酒店前台', box);
    expect(fitted.lines).toEqual(['欧阳明月小姐来', '自港湾酒店前台']);
    expect(fitted.sizePt).toBe(62);
  });

  it('breaks Chinese where phrases begin, when it is told where that is', () => {
    expect(fittedText('欧阳明月小姐来自港湾酒店前台', box, () => [6, 8, 12]).lines).toEqual([
      '欧阳明月小姐',
      '来自港湾酒店前台',
    ]);
  });

  it('breaks Latin names at spaces and after hyphens, never within a word that fits', () => {
    expect(fittedText('Maximiliana-Wilhelmina Oakes', { ...box, heightPt: 400 }).lines).toEqual([
      'Maximiliana-',
      'Wilhelmina Oakes',
    ]);
  });

  it('keeps an address in one piece, whatever is taken for the words in it', () => {
    const narrow = { ...box, widthPt: 240 };
    expect(fittedText('192.168.1.20:4173', narrow, () => [13]).lines).toEqual(['192.168.1.20:4173']);
  });

  it('breaks within a word only where it would be too small to read otherwise', () => {
    const long = 'n'.repeat(60);
    expect(linesOf(fittedText(long, { ...box, leastPt: 12 }))).toBe(1);
    expect(linesOf(fittedText(long, { ...box, leastPt: 18 }))).toBe(2);
  });

  it('is nothing for nothing', () => {
    expect(fittedText('  ', box)).toEqual({ lines: [], sizePt: 110 });
  });
});

describe('how wide a text is', () => {
  it('counts a Chinese character as one em, and narrow letters as less than wide ones', () => {
    expect(textWidth('港湾')).toBe(2);
    expect(textWidth('ill')).toBeLessThan(textWidth('nun'));
    expect(textWidth('nun')).toBeLessThan(textWidth('WWW'));
  });

  it('counts a letter with its accent as the letter', () => {
    expect(textWidth('é')).toBe(textWidth('e'));
    expect(textWidth('e\u0301')).toBe(textWidth('e'));
  });
});

function linesOf({ lines }: FittedText): number {
  return lines.length;
}
