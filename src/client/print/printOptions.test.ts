import { describe, expect, it } from 'vitest';
import {
  chosenSearch,
  printedLanguages,
  printLanguageName,
  printLanguages,
  readPrintOptions,
  usualLanguage,
  usualPaper,
} from './printOptions.ts';

describe('the address of a printed page', () => {
  it('names the session, the language, the paper, whose it is, and whether to print at once', () => {
    expect(readPrintOptions('?session=s1&language=both&paper=letter&unit=ana&filled=1&auto=1')).toEqual({
      session: 's1',
      workshop: null,
      language: 'both',
      paper: 'letter',
      unit: 'ana',
      filled: 'filled',
      auto: true,
      framed: false,
    });
  });

  it('leaves open what it does not name, or names in a way nobody knows', () => {
    expect(readPrintOptions('?workshop=w1&language=fr&paper=a3')).toEqual({
      session: null,
      workshop: 'w1',
      language: null,
      paper: null,
      unit: null,
      filled: 'blank',
      auto: false,
      framed: false,
    });
  });

  it('keeps a choice, and no longer prints by itself when it is opened again', () => {
    expect(chosenSearch('?session=s1&auto=1', { language: 'en', paper: 'letter' })).toBe(
      '?session=s1&language=en&paper=letter',
    );
  });
});

describe('the languages of a printed page', () => {
  it('are one, or English with either Chinese, each called by its own name', () => {
    expect(printLanguages.map((one) => [printLanguageName(one), printedLanguages(one)])).toEqual([
      ['English', ['en']],
      ['简体中文', ['zh-Hans']],
      ['繁體中文', ['zh-Hant']],
      ['English + 简体中文', ['en', 'zh-Hans']],
      ['English + 繁體中文', ['en', 'zh-Hant']],
    ]);
  });
});

describe('what is usual', () => {
  it('is Letter in North America and A4 elsewhere', () => {
    expect(usualPaper(['en-US', 'de'])).toBe('letter');
    expect(usualPaper(['es-MX'])).toBe('letter');
    expect(usualPaper(['zh-CN', 'en-US'])).toBe('a4');
    expect(usualPaper(['en'])).toBe('a4');
    expect(usualPaper([])).toBe('a4');
  });

  it('is every language of the session, or the reader’s own before there is one', () => {
    expect(usualLanguage(['en', 'zh-Hans'], ['en-US'])).toBe('both');
    expect(usualLanguage(['zh-Hans'], ['en-US'])).toBe('zh-Hans');
    expect(usualLanguage(['zh-Hant', 'en'], ['en-US'])).toBe('both-zh-Hant');
    expect(usualLanguage(undefined, ['zh-TW', 'en'])).toBe('zh-Hant');
    expect(usualLanguage(undefined, ['fr'])).toBe('en');
  });
});
