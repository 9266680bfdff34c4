import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesByKind } from '#exercises/registry.ts';
import { loadWorkshops } from '#server/content/loadWorkshops.ts';
import { isChinese, type Language } from '#shared/content/language.ts';
import type { Workshop } from '#shared/content/workshop.ts';
import { wordsOf } from './wordsOf.ts';
import type { Words } from './wordsOf.ts';

const root = join(import.meta.dirname, '../..');
const loaded = await loadWorkshops({ root, kinds: rulesByKind });

test('there is a workshop', () => {
  expect(loaded).not.toEqual([]);
});

describe.each(loaded.map((one) => [one.id, one] as const))('%s', (_id, { workshop, problems, samples }) => {
  test('compiles without problems', () => {
    expect(problems.map(({ file, line, message }) => `${file}:${line}  ${message}`)).toEqual([]);
  });

  test.runIf(workshop)('has titles that can be read from the back of the room', () => {
    const tooLong = titlesOf(workshop).filter(({ language, text }) => text.length > longestTitle[language]);
    expect(tooLong).toEqual([]);
  });

  test.runIf(workshop)('has one thought in each item of a list', () => {
    const tooLong = itemsOf(workshop).filter(
      ({ language, text }) => lengthOf(text, language) > longestItem[language],
    );
    expect(tooLong).toEqual([]);
  });

  test.runIf(workshop)('has answers to rehearse every exercise with', () => {
    const without = (workshop?.exercises ?? []).filter(({ id }) => samples[id] === undefined);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test.runIf(workshop)('is punctuated in Chinese as Chinese is', () => {
    const faulty = wordsOf(workshop)
      .filter(({ language }) => isChinese(language))
      .flatMap(({ path, text }) =>
        chineseFaults.filter(({ pattern }) => pattern.test(text)).map(({ fault }) => ({ fault, path, text })),
      );
    expect(faulty).toEqual([]);
  });
});

/** In characters. */
const longestTitle: Record<Language, number> = { en: 60, 'zh-Hans': 24, 'zh-Hant': 26 };
/** In words; in Chinese characters. */
const longestItem: Record<Language, number> = { en: 12, 'zh-Hans': 26, 'zh-Hant': 28 };

const chineseFaults = [
  { fault: 'half-width punctuation', pattern: /\p{Script=Han}[,.?!:;]/u },
  { fault: 'straight quotes', pattern: /["']/ },
  {
    fault: 'a space beside a Chinese character',
    pattern: /\p{Script=Han}[^\S\n]+[\p{Script=Latin}\d]|[\p{Script=Latin}\d][^\S\n]+\p{Script=Han}/u,
  },
];

function titlesOf(workshop: Workshop | null): readonly Words[] {
  if (!workshop) return [];
  const { title, segments, slides, exercises } = workshop;
  return [
    ...wordsOf({ workshop: title }),
    ...segments.flatMap((segment) => wordsOf({ [segment.id]: segment.title })),
    ...slides.flatMap((slide) => wordsOf({ [slide.id]: slide.title })),
    ...exercises.flatMap((exercise) => wordsOf({ [exercise.id]: exercise.title })),
  ];
}

function itemsOf(workshop: Workshop | null): readonly Words[] {
  if (!workshop) return [];
  return workshop.slides.flatMap((slide) =>
    slide.blocks.flatMap((block) => (block.kind === 'list' ? wordsOf({ [slide.id]: block.items }) : [])),
  );
}

function lengthOf(text: string, language: Language): number {
  if (language === 'en') return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
