import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/content/language.ts';
import { rulesByKind } from '#exercises/registry.ts';
import { budgets, filesOf } from '../../scripts/budgets.mjs';
import { builtChunks, firstLoad } from '../../scripts/firstLoad.mjs';
import { repository } from '../../scripts/repository.mjs';

/** Whatever a page or an import() begins with: the pages themselves, and the parts that come later. */
function beginnings(): readonly string[] {
  return Object.entries(builtChunks()).flatMap(([name, { isEntry, isDynamicEntry }]) =>
    isEntry || isDynamicEntry ? [name] : [],
  );
}

/** Which of these no budget counts. A page loads the words of one language, so that one stands for all. */
function withoutBudget(modules: readonly string[]): readonly string[] {
  const counted = new Set(budgets.flatMap((budget) => budget.modules));
  const oneLanguage = (name: string) => name.replace(/(i18n\/\w+)\.(?:en|zhHant)\.ts$/, '$1.zhHans.ts');
  return modules.filter((name) => !counted.has(oneLanguage(name)));
}

function compressedBytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(repository, file))).length, 0);
}

describe('every part of the page has a budget', () => {
  const views = ['Device', 'Result', 'Said', 'Console', 'Projector', 'Paper'];

  test('each page', () => {
    const pages = readdirSync(join(repository, 'src/client')).filter((name) => name.endsWith('.html'));
    expect(beginnings()).toEqual(expect.arrayContaining(pages));
    expect(withoutBudget(pages)).toEqual([]);
    const waitedFor = budgets
      .filter(({ requests }) => requests !== undefined)
      .flatMap(({ modules }) => modules);
    expect(waitedFor, 'pages whose requests are limited').toEqual(expect.arrayContaining(pages));
  });

  test('each kind of exercise, in each of its views', () => {
    const kinds = [...rulesByKind.keys()];
    const modules = kinds.flatMap((kind) => views.map((view) => `../exercises/${kind}/${view}.tsx`));
    expect(beginnings()).toEqual(expect.arrayContaining(modules));
    expect(withoutBudget(modules)).toEqual([]);
    for (const kind of kinds) {
      const own = budgets.filter(({ name }) => name.startsWith(`${kind}: `));
      expect(own.map(({ name }) => name.replace(`${kind}: `, ''))).toEqual([
        'its form on a device',
        'its result on a device',
      ]);
    }
  });

  test('whatever else is loaded later', () => {
    expect(withoutBudget(beginnings())).toEqual([]);
  });

  test('a new page, kind or part would be found', () => {
    const fresh = [
      'gallery.html',
      '../exercises/auction/Device.tsx',
      'device/GamesPage.tsx',
      'i18n/games.en.ts',
    ];
    expect(withoutBudget([...beginnings(), ...fresh])).toEqual(fresh);
  });

  test('the stage that weighs them weighs all, as they travel', async () => {
    const { default: weighed } = await import('../../.size-limit.mjs');
    expect(weighed.map(({ name, limit, gzip }) => ({ name, limit, gzip }))).toEqual(
      budgets.map(({ name, kilobytes }) => ({ name, limit: `${kilobytes} kB`, gzip: true })),
    );
    for (const { name, path } of weighed) {
      expect(path.filter((file) => file.endsWith('.js')).length, name).toBeGreaterThan(0);
    }
  });
});

describe('what a budget counts', () => {
  test('a kind counts no file that the device has already, and what it brings itself counts once', () => {
    const device = budgets.find(({ name }) => name === 'participant, joined')!;
    const loaded = new Set(filesOf(device).map((file) => basename(file)));
    const counted = budgets
      .filter(({ name }) => name.startsWith('quadrant: '))
      .flatMap((budget) => filesOf(budget).map((file) => basename(file)));
    expect(counted.filter((file) => loaded.has(file))).toEqual([]);
    expect(counted).toHaveLength(new Set(counted).size);
    expect(counted.filter((file) => file.startsWith('Device-'))).toHaveLength(2);
  });

  test('what few need comes with the first who does: drawings, curves, and what merges long texts', () => {
    const late = [
      'device/DeviceFigure.tsx',
      '../exercises/calculator/Calculator.tsx',
      '../ui/MergedTextarea.tsx',
    ];
    const parts = late.map((name) => builtChunks()[name]?.file ?? name);
    const forms = [...rulesByKind.keys()].map((kind) => `../exercises/${kind}/Device.tsx`);
    const loaded = firstLoad(['index.html', 'device/DeviceApp.tsx', ...forms]).map((file) => basename(file));
    expect(parts.filter((file) => loaded.includes(basename(file)))).toEqual([]);
    expect(loaded).toContain(basename(builtChunks()['../exercises/calculator/Device.tsx']?.file ?? ''));
  });

  test('the words of one language stand for those of any: the join form fits in each', () => {
    const { kilobytes } = budgets.find(({ modules }) => modules.includes('index.html'))!;
    for (const language of languages) {
      const words = `i18n/room.${language.replace('-', '')}.ts`;
      expect(compressedBytes(firstLoad(['index.html', words])), words).toBeLessThanOrEqual(kilobytes * 1000);
    }
  });
});

describe('requests of a first load, the page itself among them', () => {
  const counted = budgets.flatMap(({ requests, ...budget }) =>
    requests === undefined ? [] : [{ ...budget, requests }],
  );

  test.each(counted)('$name: at most $requests', (budget) => {
    expect(budget.modules.some((name) => name.endsWith('.html'))).toBe(true);
    expect(filesOf(budget).length + 1).toBeLessThanOrEqual(budget.requests);
  });

  test('the page asks for nothing else by itself: its own scripts and styles, and its mark', () => {
    for (const page of Object.keys(builtChunks()).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(repository, 'dist/page', page), 'utf8');
      const asked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
      const files = firstLoad([page]).map((file) => file.replace('dist/page', ''));
      expect(
        asked.filter((address) => !files.includes(address) && address !== '/favicon.svg'),
        page,
      ).toEqual([]);
    }
  });
});
