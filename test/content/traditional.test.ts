import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertedOnly } from '#shared/content/traditional.ts';
import { traditionalTerms } from '#shared/content/traditionalTerms.ts';
import { repository } from '../../scripts/repository.mjs';
import { simplifiedFiles, traditionalFiles } from '../../scripts/traditional.ts';

describe('the interface in Traditional Chinese', () => {
  test.each(traditionalFiles().map((file) => [file.path, file.text] as const))(
    '%s is what `npm run traditional` makes of the Simplified',
    (path, text) => {
      const file = join(repository, path);
      expect(existsSync(file) ? readFileSync(file, 'utf8') : 'missing: run `npm run traditional`').toBe(text);
    },
  );

  test('is nowhere written by hand', () => {
    const made = traditionalFiles().map(({ path }) => path);
    const there = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.zhHant.ts'))
      .map((name) => `src/${name.replaceAll('\\', '/')}`);
    expect(there.filter((path) => !made.includes(path))).toEqual([]);
  });
});

/** All that we have in Simplified Chinese, as the dictionaries alone convert it. */
function allConverted(): string {
  const slides = join(repository, 'slides');
  const content = readdirSync(slides, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name) && !/zh-Hant|\.sample\.yaml$/.test(name))
    .map((name) => readFileSync(join(slides, name), 'utf8'));
  return convertedOnly([...content, ...simplifiedFiles().map(({ text }) => text)].join('\n'));
}

test('every correction is still needed: what nothing needs any more is deleted from traditionalTerms.ts', () => {
  const words = allConverted();
  expect(traditionalTerms.filter(([given]) => !words.includes(given))).toEqual([]);
  expect(traditionalTerms.filter(([given, said]) => given === said)).toEqual([]);
  expect(new Set(traditionalTerms.map(([given]) => given)).size).toBe(traditionalTerms.length);
});
