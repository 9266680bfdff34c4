import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { pinnedNode } from './pinnedNode.mjs';
import { Refusal } from './refusal.mjs';
import { hashFiles, readIfThere, repository, toolScript } from './repository.mjs';

const dist = join(repository, 'dist');
const page = join(dist, 'page');
const stampFile = join(dist, '.stamp');

const sources = [
  'src/client',
  'src/ui',
  'src/shared',
  'src/exercises',
  'public',
  'vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
].map((path) => join(repository, path));

/**
 * Builds the page into dist/page, unless its sources are those of the last build.
 * @returns {void}
 * @throws {Refusal} when the build fails; the page of the last build then stays as it was
 */
export function buildPage() {
  const stamp = hashFiles(sources, (path) => !/\.test\.tsx?$/.test(path));
  if (readIfThere(stampFile) === stamp && existsSync(page)) return;
  const startedMs = performance.now();
  removeLeftovers();
  const building = join(dist, `building-${process.pid}`);
  runVite(building);
  putInPlace(building);
  writeFileSync(stampFile, stamp);
  console.log(`Built the page in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
}

/** @param {string} folder */
function runVite(folder) {
  mkdirSync(dist, { recursive: true });
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(pinnedNode(), [toolScript('vite'), 'build', ...options], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const [said = ''] = stripVTControlCharacters(`${stdout}${stderr}`).split(/\n +at /);
  throw new Refusal(
    `${said.trim()}\n\nThe page could not be built; what the compiler says about it stands above.`,
  );
}

/**
 * The new page replaces the old one by two renames, so that an interruption never leaves half a page.
 * @param {string} building
 */
function putInPlace(building) {
  const old = join(dist, `old-${process.pid}`);
  rmSync(stampFile, { force: true });
  if (existsSync(page)) renameSync(page, old);
  renameSync(building, page);
  rmSync(old, { recursive: true, force: true });
}

/** Removes what builds that were killed have left; one that still runs keeps its folder. */
function removeLeftovers() {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    const pid = /^(?:building|old)-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
