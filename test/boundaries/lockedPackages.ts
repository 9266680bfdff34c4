import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { repository } from '../../scripts/repository.mjs';

const names = z.record(z.string(), z.string()).optional();

const lockedPackage = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
});

export type LockedPackage = z.infer<typeof lockedPackage>;

/** By their folder; the repository itself is ''. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

export function lockedPackages(): LockedPackages {
  const text = readFileSync(join(repository, 'package-lock.json'), 'utf8');
  return z.object({ packages: z.record(z.string(), lockedPackage) }).parse(JSON.parse(text)).packages;
}

/** Looks where Node would: in the package's own node_modules, then in those of the folders above. */
export function findInstalled(packages: LockedPackages, path: string, name: string): string | null {
  const here = `${path}/node_modules/${name}`.replace(/^\//, '');
  if (packages[here]) return here;
  if (path === '') return null;
  const parent = path.lastIndexOf('/node_modules/');
  return findInstalled(packages, parent === -1 ? '' : path.slice(0, parent), name);
}

/** What a package is called: the end of its folder. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
