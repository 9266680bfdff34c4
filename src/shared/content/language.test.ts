import { describe, expect, test } from 'vitest';
import { inLanguage, languages, preferredLanguage } from './language.ts';

describe('a reader is shown', () => {
  test.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh_TW', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('whose browser says %s: %s', (preference, language) => {
    expect(preferredLanguage([preference], languages)).toBe(language);
  });

  test('the first of their languages that we have', () => {
    expect(preferredLanguage(['fr', 'zh-TW', 'en'], languages)).toBe('zh-Hant');
  });

  test('the other Chinese where their own is not offered', () => {
    expect(preferredLanguage(['zh-TW', 'en'], ['en', 'zh-Hans'])).toBe('zh-Hans');
    expect(preferredLanguage(['zh-CN', 'en'], ['en', 'zh-Hant'])).toBe('zh-Hant');
  });
});

test('a text that lacks a language is read in the nearest one', () => {
  expect(inLanguage({ en: 'five', 'zh-Hans': '五块' }, 'zh-Hant')).toBe('五块');
  expect(inLanguage({ en: 'five', 'zh-Hant': '五塊' }, 'zh-Hans')).toBe('五塊');
  expect(inLanguage({ en: 'five' }, 'zh-Hant')).toBe('five');
  expect(inLanguage({ 'zh-Hans': '五块', 'zh-Hant': '五塊' }, 'en')).toBe('五块');
});
