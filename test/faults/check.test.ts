import { appendFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { repository } from '../../scripts/repository.mjs';
import { type Ended, halfday, run } from './runHalfday.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let everything = '';
/** A project of its own, with a mistake in its slides. */
let mistaken = '';
/** Somewhere else. */
let elsewhere = '';

beforeAll(async () => {
  everything = await mkdtemp(path.join(tmpdir(), 'halfday check '));
  mistaken = path.join(everything, 'halfday');
  elsewhere = path.join(everything, 'elsewhere');
  mkdirSync(elsewhere);
  mkdirSync(mistaken);
  for (const part of ['bin', 'scripts', 'src', 'slides', 'package.json', 'package-lock.json']) {
    cpSync(path.join(repository, part), path.join(mistaken, part), { recursive: true });
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(mistaken, 'node_modules'), 'junction');
  appendFileSync(
    path.join(mistaken, 'slides', 'exceptional-service', '00-welcome.en.md'),
    '\n---\nid: planted\nlayout: no-such-layout\n---\n\n# Planted\n',
  );
});
afterAll(() => rm(everything, { recursive: true, force: true }));

/** npx with an empty cache and no network: what it runs can only be this project's. */
function npx(words: readonly string[], folder: string): Promise<Ended> {
  const settings = { npm_config_cache: path.join(everything, 'npm cache'), npm_config_offline: 'true' };
  return run(['npx', ...words], { folder, settings });
}

function parsed({ stdout }: Ended): unknown {
  return JSON.parse(stdout);
}

const good = {
  workshops: [
    {
      id: 'exceptional-service',
      languages: ['en', 'zh-Hans', 'zh-Hant'],
      minutes: expect.any(Number) as unknown,
      segments: expect.arrayContaining([{ id: 'welcome', minutes: 12 }]) as unknown,
      slides: expect.any(Number) as unknown,
      exercises: expect.arrayContaining([
        { id: 'self-rating', kind: 'scale', segment: 'exceptional-service' },
      ]) as unknown,
      problems: [],
    },
  ],
};

describe.skipIf(process.platform === 'win32')('npx halfday check --json', () => {
  test('in the repository', async () => {
    const ended = await npx(['halfday', 'check', '--json'], repository);
    expect(ended.code).toBe(0);
    expect(parsed(ended)).toEqual(good);
  });

  test('in a folder of the repository', async () => {
    const ended = await npx(['halfday', 'check', '--json'], path.join(repository, 'slides'));
    expect(ended.code).toBe(0);
    expect(parsed(ended)).toEqual(good);
  });

  test('from another folder', async () => {
    const ended = await npx(['--prefix', repository, 'halfday', 'check', '--json'], elsewhere);
    expect(ended.code).toBe(0);
    expect(parsed(ended)).toEqual(good);
  });

  test('names a problem and fails', async () => {
    const ended = await npx(['halfday', 'check', '--json'], mistaken);
    expect(ended.code).toBe(1);
    expect(parsed(ended)).toMatchObject({
      workshops: [
        {
          id: 'exceptional-service',
          problems: expect.arrayContaining([
            {
              file: 'slides/exceptional-service/00-welcome.en.md',
              line: expect.any(Number) as unknown,
              message: expect.stringContaining('"layout" must be one of') as unknown,
            },
          ]) as unknown,
        },
      ],
    });
  });
});

describe('halfday check, run by Node from another folder', () => {
  test('prints one line of JSON and nothing else', async () => {
    const ended = await run(halfday(['check', '--json']), { folder: elsewhere });
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^\{.*\}\n$/);
    expect(parsed(ended)).toEqual(good);
  });

  test('says the same in words, and fails on a problem', async () => {
    const fine = await run(halfday(['check']), { folder: elsewhere });
    expect(fine).toMatchObject({ code: 0, stderr: '' });
    expect(fine.stdout).toMatch(
      /^exceptional-service {2}en, zh-Hans, zh-Hant · \d+ min · .* · no problems\n$/,
    );
    const failed = await run(halfday(['check'], mistaken), { folder: elsewhere });
    expect(failed).toMatchObject({ code: 1, stderr: '' });
    expect(failed.stdout).toMatch(
      /\nslides\/exceptional-service\/00-welcome\.en\.md:\d+ {2}"layout" must be one of/,
    );
  });
});
