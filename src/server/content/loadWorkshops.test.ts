import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minimalKinds, minimalWorkshop, withChange } from '#shared/content/minimalWorkshop.ts';
import type { WorkshopFiles } from '#shared/content/minimalWorkshop.ts';
import { loadWorkshops } from './loadWorkshops.ts';

/** A message that contains these words. */
function containing(words: string): unknown {
  return expect.stringContaining(words);
}

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'halfday-content-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(folder: string, files: WorkshopFiles): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

describe('the workshops of a project', () => {
  test('are the folders under slides, by name', async () => {
    await write('slides/second', minimalWorkshop);
    await write('slides/first', { ...minimalWorkshop, 'assets/mark.svg': '<svg/>', '.DS_Store': '\0' });
    await write('slides', { 'README.md': '# Workshops' });
    const loaded = await loadWorkshops({ root, kinds: minimalKinds });
    expect(loaded.map(({ id, workshop, problems }) => [id, workshop?.id, problems])).toEqual([
      ['first', 'first', []],
      ['second', 'second', []],
    ]);
    expect(loaded[0]?.workshop?.slides).toEqual(loaded[1]?.workshop?.slides);
  });

  test('name the files of their problems from the root of the project', async () => {
    await write(
      'slides/small',
      withChange(minimalWorkshop, 'exercises/rating.yaml', 'kind: scale', 'kind: scal'),
    );
    const [small] = await loadWorkshops({ root, kinds: minimalKinds });
    expect(small?.workshop).toBeNull();
    expect(small?.problems).toEqual([
      { file: 'slides/small/exercises/rating.yaml', line: 1, message: containing('"scale"') },
    ]);
  });

  test('are none when there is no such folder', async () => {
    expect(await loadWorkshops({ root, kinds: minimalKinds })).toEqual([]);
  });
});
