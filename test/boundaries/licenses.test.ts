import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { repository } from '../../scripts/repository.mjs';
import { findInstalled, lockedPackages, type LockedPackages } from './lockedPackages.ts';

/** What ships with Halfday: nothing that asks more of us than to name its authors. */
const shipped = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
]);

/** What only builds and checks: copyleft of single files too, since none of them is passed on. */
const ofTools = new Set([...shipped, 'BSD-2-Clause', 'MPL-2.0']);

const packages = lockedPackages();

test('every package that ships has a license of the list', () => {
  const ships = productionPaths(packages);
  expect(ships.size).toBeGreaterThan(100);
  expect(ships).toContain('node_modules/socket.io-parser');
  expect(ships).not.toContain('node_modules/axe-core');
  expect(refused(packages, ships, shipped)).toEqual([]);
});

test('every package that builds or checks has a license of the wider list', () => {
  const all = Object.keys(packages).filter((path) => path !== '');
  expect(refused(packages, all, ofTools)).toEqual([]);
});

test('no license is on a list that no package has', () => {
  const ofThose = (paths: Iterable<string>) =>
    new Set([...paths].flatMap((path) => wordsOf(licenseOf(packages, path))));
  expect([...shipped].filter((name) => !ofThose(productionPaths(packages)).has(name))).toEqual([]);
  expect([...ofTools].filter((name) => !ofThose(Object.keys(packages)).has(name))).toEqual([]);
});

test('a package under the GPL is found where it would ship, behind another one', () => {
  const { 'node_modules/fastify': fastify = {} } = packages;
  const planted = {
    ...packages,
    'node_modules/fastify': { ...fastify, dependencies: { ...fastify.dependencies, planted: '1.0.0' } },
    'node_modules/planted': { license: 'GPL-3.0-only' },
  };
  expect(refused(planted, productionPaths(planted), shipped)).toEqual(['node_modules/planted: GPL-3.0-only']);
});

test('a package under the GPL is found among the tools', () => {
  const planted = { ...packages, 'node_modules/planted': { license: 'GPL-3.0-only' } };
  expect(productionPaths(planted)).not.toContain('node_modules/planted');
  expect(refused(planted, Object.keys(planted).slice(1), ofTools)).toEqual([
    'node_modules/planted: GPL-3.0-only',
  ]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT and ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND GPL-2.0) OR ISC', true],
  ['MIT AND (GPL-2.0 OR AGPL-3.0)', false],
  ['GPL-2.0-only WITH Classpath-exception-2.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['', false],
])('a license that is put together, "%s", is taken: %s', (license, taken) => {
  expect(admits(shipped, license)).toBe(taken);
});

/** The folders of what the program needs to run, and of what that needs; the optional ones of other platforms too. */
function productionPaths(some: LockedPackages): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const {
      dependencies,
      optionalDependencies,
      peerDependencies = {},
      peerDependenciesMeta = {},
    } = some[path] ?? {};
    const peers = Object.keys(peerDependencies).filter(
      (name) => peerDependenciesMeta[name]?.optional !== true,
    );
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const installed = findInstalled(some, path, name);
      if (installed === null || found.has(installed)) continue;
      found.add(installed);
      waiting.push(installed);
    }
  }
  return found;
}

function refused(
  some: LockedPackages,
  paths: Iterable<string>,
  list: ReadonlySet<string>,
): readonly string[] {
  return [...paths]
    .map((path) => ({ path, license: licenseOf(some, path) }))
    .filter(({ license }) => !admits(list, license))
    .map(({ path, license }) => `${path}: ${license === '' ? 'no license' : license}`);
}

const oldForm = z.object({ type: z.string() });
const licensed = z.object({
  license: z.union([z.string(), oldForm]).optional(),
  licenses: z.array(oldForm).optional(),
});

/** What the package itself says where it is installed, else (for another platform) what the lockfile does. */
function licenseOf(some: LockedPackages, path: string): string {
  const file = join(repository, path, 'package.json');
  if (!existsSync(file)) return some[path]?.license ?? '';
  const { license, licenses = [] } = licensed.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (typeof license === 'string') return license;
  return license?.type ?? licenses.map(({ type }) => type).join(' OR ');
}

function wordsOf(license: string): readonly string[] {
  return license.split(/[\s()]+/).filter((word) => word !== '');
}

/** Reads an SPDX expression: OR leaves the choice to us, AND does not, and binds closer. */
function admits(list: ReadonlySet<string>, license: string): boolean {
  const tokens = license.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const isWord = (word: string): boolean => tokens[at]?.toUpperCase() === word;
  function either(): boolean {
    let taken = both();
    while (isWord('OR')) {
      at += 1;
      const other = both();
      taken ||= other;
    }
    return taken;
  }
  function both(): boolean {
    let taken = one();
    while (isWord('AND')) {
      at += 1;
      const other = one();
      taken &&= other;
    }
    return taken;
  }
  function one(): boolean {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && list.has(token);
    const taken = either();
    at += 1;
    return taken;
  }
  return either() && at === tokens.length;
}
