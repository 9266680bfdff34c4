import { describe, expect, test } from 'vitest';
import { compileFiles, minimalWorkshop, withChange } from '#shared/content/minimalWorkshop.ts';
import type { WorkshopFiles } from '#shared/content/minimalWorkshop.ts';
import { checkReport } from './checkReport.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

function report(files: WorkshopFiles) {
  return checkReport([{ id: 'small', ...compileFiles(files) }]);
}

describe('halfday check', () => {
  test('sums up a workshop without problems', () => {
    expect(report(minimalWorkshop)).toEqual({
      json: {
        workshops: [
          {
            id: 'small',
            languages: ['en', 'zh-Hans', 'zh-Hant'],
            minutes: 30,
            segments: [
              { id: 'start', minutes: 10 },
              { id: 'work', minutes: 20 },
            ],
            slides: 5,
            exercises: [{ id: 'rating', kind: 'scale', segment: 'work' }],
            problems: [],
          },
        ],
      },
      lines: ['small  en, zh-Hans, zh-Hant · 30 min · 2 segments · 5 slides · 1 exercise · no problems'],
    });
  });

  test('names each problem with its file and line, and still says what is known', () => {
    const { json, lines } = report(
      withChange(minimalWorkshop, '01-work.en.md', 'layout: cards', 'layout: card'),
    );
    expect(json.workshops[0]).toMatchObject({ minutes: 30, slides: 5, problems: [{ line: 19 }] });
    expect(lines).toEqual([
      'small  en, zh-Hans, zh-Hant · 30 min · 2 segments · 5 slides · 1 exercise · 1 problem',
      expect.stringMatching(/^01-work\.en\.md:19 {2}"layout" must be one of .* Did you mean "cards"\?$/),
    ]);
  });

  test('has empty values where nothing is known', () => {
    expect(report({}).json.workshops).toEqual([
      {
        id: 'small',
        languages: [],
        minutes: 0,
        segments: [],
        slides: 0,
        exercises: [],
        problems: [{ file: 'workshop.yaml', line: 1, message: containing('') }],
      },
    ]);
  });

  test('says so when there is no workshop', () => {
    expect(checkReport([])).toEqual({
      json: { workshops: [] },
      lines: [containing('There is no workshop')],
    });
  });
});
