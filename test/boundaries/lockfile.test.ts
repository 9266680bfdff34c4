import { expect, test } from 'vitest';
import { findInstalled, lockedPackages, type LockedPackages, nameOf } from './lockedPackages.ts';
import { versionOrder } from './versionOrder.ts';

const packages = lockedPackages();

/** Below these, one client can stop the server (DESIGN.md §7): each copy counts, however deep it lies. */
const leastVersions = { ws: '8.21.1', 'socket.io-parser': '4.2.7' } as const;

test('the lockfile names the packages of every platform, or npm ci would refuse it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => findInstalled(packages, path, name) === null),
  );
  expect(missing).toEqual([]);
});

test('nothing needs an install script, which npm 12 does not run', () => {
  const withScript = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
  expect(withScript).toEqual([]);
});

test('every package comes from the public registry', () => {
  const elsewhere = Object.values(packages).flatMap(({ resolved }) =>
    resolved === undefined || resolved.startsWith('https://registry.npmjs.org/') ? [] : [resolved],
  );
  expect(elsewhere).toEqual([]);
});

test('what reads frames is as new as its mended faults ask for, in every copy', () => {
  expect(tooOld(packages)).toEqual([]);
});

test.each([
  ['8.9.0', 'a number, not its letters'],
  ['8.21.0', 'one too low'],
  ['8.21.1-beta.1', 'before its release'],
])('a copy of ws %s (%s) would be found, however deep it lies', (version) => {
  const path = 'node_modules/engine.io/node_modules/ws';
  expect(tooOld({ ...packages, [path]: { version } })).toEqual([`${path} ${version}`]);
});

test('a package that is gone is found too: its least version would guard nothing', () => {
  const { 'node_modules/ws': _, ...others } = packages;
  expect(tooOld(others)).toContain('ws is not there');
});

test.each([
  ['1.2.3', '1.2.3', 0],
  ['1.2.10', '1.2.9', 1],
  ['2.0.0', '10.0.0', -1],
  ['1.0.0', '1.0.0-rc.1', 1],
  ['1.0.0-alpha.10', '1.0.0-alpha.9', 1],
  ['1.0.0-alpha', '1.0.0-alpha.1', -1],
  ['1.0.0-1', '1.0.0-alpha', -1],
  ['1.0.0-beta', '1.0.0-alpha', 1],
  ['1.0.0+one', '1.0.0+two', 0],
] as const)('versions come in their order: %s and %s', (a, b, order) => {
  expect(Math.sign(versionOrder(a, b))).toBe(order);
  expect(Math.sign(versionOrder(b, a))).toBe(order === 0 ? 0 : -order);
});

function tooOld(some: LockedPackages): readonly string[] {
  return Object.entries(leastVersions).flatMap(([name, least]) => {
    const copies = Object.entries(some).filter(([path]) => path !== '' && nameOf(path) === name);
    if (copies.length === 0) return [`${name} is not there`];
    return copies
      .filter(([, { version = '0.0.0' }]) => versionOrder(version, least) < 0)
      .map(([path, { version }]) => `${path} ${version}`);
  });
}
