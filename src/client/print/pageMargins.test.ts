import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/content/language.ts';
import type { ChecklistModel } from '#shared/export/checklist.ts';
import { pageMargins } from './pageMargins.ts';

const printing = {
  printedAtMs: Date.UTC(2026, 10, 21, 6, 5),
  timeZone: 'Asia/Shanghai',
  titled: (language: Language) => (language === 'en' ? 'Session checklist' : '检查清单'),
};

describe('the margins of a printed checklist', () => {
  it('name the session by its code, and the moment on the clock of the place', () => {
    expect(pageMargins(model('Harbor Team'), { ...printing, languages: ['en', 'zh-Hans'] })).toEqual({
      runningHead: 'Session checklist 检查清单 · Harbor Team',
      foot: 'Halfday 半日坊 · session K7M\u00a04QD',
      printed: { before: 'printed 21 Nov 2026, 14:05 · page ', between: ' of ', after: '' },
    });
  });

  it('name the workshop before there is a session', () => {
    const blank = { ...model(''), facts: null };
    expect(pageMargins(blank, { ...printing, languages: ['zh-Hans'] }).foot).toBe('半日坊\u2003优质服务');
    expect(pageMargins(blank, { ...printing, languages: ['zh-Hant'] }).foot).toBe('半日坊\u2003優質服務');
  });

  it('cut a title that would run off the sheet', () => {
    const head = (title: string) => pageMargins(model(title), { ...printing, languages: ['en'] }).runningHead;
    expect(head('a'.repeat(120))).toBe(`Session checklist · ${'a'.repeat(52)}…`);
    expect(head('服'.repeat(120))).toBe(`Session checklist · ${'服'.repeat(26)}…`);
  });
});

function model(title: string): ChecklistModel {
  const text = { en: '', 'zh-Hans': '', 'zh-Hant': '' };
  return {
    workshop: { en: 'Exceptional Service', 'zh-Hans': '优质服务', 'zh-Hant': '優質服務' },
    facts: {
      title,
      client: '',
      code: 'K7M\u00a04QD',
      date: text,
      time: '',
      venue: '',
      layout: text,
      people: text,
    },
    parts: [],
  };
}
