import { describe, expect, it } from 'vitest';
import { barePageRules, pageRules, quoted } from './pageRules.ts';

const margins = {
  runningHead: 'Session checklist · Harbor Team',
  foot: 'Halfday · session K7M 4QD',
  printed: { before: 'page ', between: ' of ', after: '' },
};

describe('the rules of the printed sheet', () => {
  it.each([
    ['a4', 210, 297],
    ['letter', 215.9, 279.4],
  ] as const)('leave 186 × 250 mm on %s', (paper, width, height) => {
    const rules = pageRules(paper, margins);
    const [top = 0, sides = 0, bottom = 0] =
      /margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm;/.exec(rules)?.slice(1).map(Number) ?? [];
    expect(rules).toContain(`size: ${width}mm ${height}mm`);
    expect(width - 2 * sides).toBeCloseTo(186);
    expect(height - top - bottom).toBeCloseTo(250);
  });

  it.each([
    ['a4', 297, 210],
    ['letter', 279.4, 215.9],
  ] as const)('leave 250 × 186 mm on %s that lies across', (paper, width, height) => {
    const rules = pageRules(paper, margins, 'landscape');
    const [top = 0, sides = 0, bottom = 0] =
      /margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm;/.exec(rules)?.slice(1).map(Number) ?? [];
    expect(rules).toContain(`size: ${width}mm ${height}mm`);
    expect(width - 2 * sides).toBeCloseTo(250);
    expect(height - top - bottom).toBeCloseTo(186);
  });

  it.each([
    ['a4', 'portrait', 186, 250],
    ['letter', 'portrait', 186, 250],
    ['a4', 'landscape', 250, 186],
    ['letter', 'landscape', 250, 186],
  ] as const)(
    'leave the middle of %s, %s, where nothing stands in the margins',
    (paper, lies, wide, high) => {
      const rules = barePageRules(paper, lies);
      const [width = 0, height = 0] = /size: ([\d.]+)mm ([\d.]+)mm/.exec(rules)?.slice(1).map(Number) ?? [];
      const [ends = 0, sides = 0] = /margin: ([\d.]+)mm ([\d.]+)mm;/.exec(rules)?.slice(1).map(Number) ?? [];
      expect(width - 2 * sides).toBeCloseTo(wide);
      expect(height - 2 * ends).toBeCloseTo(high);
      expect(rules).not.toContain('@bottom');
    },
  );

  it('count the pages', () => {
    expect(pageRules('a4', margins)).toContain('"page " counter(page) " of " counter(pages) ""');
  });
});

describe('text in a rule', () => {
  it('cannot end its string or the style sheet, whatever a session is called', () => {
    expect(quoted('a"; } body { display: none } /*')).not.toMatch(/[;{}*/]|.".+"/);
    expect(quoted('a\\b\nc"')).toBe('"a\\5c b\\a c\\22 "');
  });

  it('keeps letters of every script as they are', () => {
    expect(quoted('优质服务 Café 7')).toBe('"优质服务 Café 7"');
  });
});
