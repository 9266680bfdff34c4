import { describe, expect, test } from 'vitest';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { compileWorkshop } from './compileWorkshop.ts';
import { compileFiles, minimalKinds, minimalWorkshop } from './minimalWorkshop.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

describe('files cut or mangled anywhere', () => {
  const paths = Object.keys(minimalWorkshop);
  const snippets = [
    '',
    '\n',
    '---\n',
    '---',
    '- ',
    '# ',
    '**',
    '`',
    '{',
    '}',
    '[',
    '"',
    "'",
    ': ',
    '\t',
    '*x ',
  ].concat([
    '&a ',
    '|\n',
    '<b>',
    '\uFFFD',
    '。',
    '\0',
    '__proto__: 1\n',
    'null',
    '? ',
    '!!binary x',
    '\n\n  ',
  ]);
  const mutation = fc.record({
    path: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(2000)),
    insert: fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'grapheme', maxLength: 6 })),
  });

  test('never make the compiler throw; without problems there is a workshop, else none', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const files: Record<string, string> = { ...minimalWorkshop };
        for (const { path, at, cut, insert } of mutations) {
          const text = files[path] ?? '';
          const from = Math.floor(at * text.length);
          files[path] = text.slice(0, from) + insert + text.slice(from + cut);
        }
        const { workshop, problems } = compileFiles(files);
        expect(workshop === null).toBe(problems.length > 0);
        for (const problem of problems) {
          const lines = (files[problem.file] ?? '').split('\n').length;
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line, problem.message).toBeLessThanOrEqual(lines);
          expect(problem.message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('nor do files that are missing', () => {
    fc.assert(
      fc.property(fc.subarray(paths), (kept) => {
        const { workshop, problems } = compileFiles(
          Object.fromEntries(kept.map((path) => [path, minimalWorkshop[path] ?? ''])),
        );
        expect(workshop === null).toBe(problems.length > 0);
      }),
      { numRuns: 60 },
    );
  });

  test('nor does an empty folder', () => {
    const { workshop, problems } = compileWorkshop({ id: 'small', files: [], kinds: minimalKinds });
    expect(workshop).toBeNull();
    expect(problems).toEqual([
      {
        file: 'workshop.yaml',
        line: 1,
        message: containing('There is no workshop.yaml'),
      },
    ]);
  });
});
