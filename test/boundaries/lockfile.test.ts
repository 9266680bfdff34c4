import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/repository.mjs';

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

const text = readFileSync(join(repository, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Entry>> };

test('the lockfile names the packages of every platform, or npm ci would refuse it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isInstalledFor(path, name)),
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

/** Looks where Node would: in the package's own node_modules, then in those of the folders above. */
function isInstalledFor(path: string, name: string): boolean {
  if (packages[`${path}/node_modules/${name}`.replace(/^\//, '')]) return true;
  if (path === '') return false;
  const parent = path.lastIndexOf('/node_modules/');
  return isInstalledFor(parent === -1 ? '' : path.slice(0, parent), name);
}
