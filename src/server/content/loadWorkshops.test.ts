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

  test('may stand elsewhere too: in a folder of them, or in one of its own', async () => {
    await write('slides/first', minimalWorkshop);
    await write('elsewhere/second', withChange(minimalWorkshop, 'workshop.yaml', 'flexible', 'loose'));
    await write('third', minimalWorkshop);
    const folders = [join(root, 'elsewhere'), join(root, 'third')];
    const loaded = await loadWorkshops({ root, folders, kinds: minimalKinds });
    expect(loaded.map(({ id, workshop }) => [id, workshop?.id])).toEqual([
      ['first', 'first'],
      ['second', undefined],
      ['third', 'third'],
    ]);
    expect(loaded[1]?.problems.map(({ file }) => file)).toEqual([
      `${root.replaceAll('\\', '/')}/elsewhere/second/workshop.yaml`,
    ]);
  });

  test('with one id twice: the first is taken, and the second says where both are', async () => {
    await write('slides/small', minimalWorkshop);
    await write('elsewhere/small', minimalWorkshop);
    const folders = [join(root, 'elsewhere')];
    const [first, second] = await loadWorkshops({ root, folders, kinds: minimalKinds });
    expect(first?.workshop?.id).toBe('small');
    expect(second?.workshop).toBeNull();
    expect(second?.problems).toEqual([
      {
        file: `${root.replaceAll('\\', '/')}/elsewhere/small/workshop.yaml`,
        line: 1,
        message: containing('Two workshops are called "small", this one and slides/small'),
      },
    ]);
  });

  test('are none when there is no such folder', async () => {
    expect(await loadWorkshops({ root, kinds: minimalKinds })).toEqual([]);
  });
});
