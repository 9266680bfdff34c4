import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { pinnedNode } from './pinnedNode.mjs';
import { Refusal } from './refusal.mjs';
import { hashFiles, readIfThere, repository, toolScript } from './repository.mjs';

const dist = join(repository, 'dist');
/** What is built, by the folder under dist: the page of every surface, and what draws paper on the server. */
const parts = [
  { name: 'page', config: 'vite.config.ts' },
  { name: 'drawing', config: 'vite.drawing.config.ts' },
];
const stampFile = join(dist, '.stamp');

const sources = [
  'src/client',
  'src/ui',
  'src/shared',
  'src/exercises',
  'public',
  ...parts.map(({ config }) => config),
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
].map((path) => join(repository, path));

/**
 * Builds the page into dist/page and what draws paper into dist/drawing, unless their sources are those of the last
 * build.
 * @returns {void}
 * @throws {Refusal} when a build fails; what the last one has built then stays as it was
 */
export function buildPage() {
  const stamp = hashFiles(sources, (path) => !/\.test\.tsx?$/.test(path));
  if (readIfThere(stampFile) === stamp && parts.every(({ name }) => existsSync(join(dist, name)))) return;
  const startedMs = performance.now();
  removeLeftovers();
  const building = join(dist, `building-${process.pid}`);
  for (const { name, config } of parts) runVite(building, join(building, name), config);
  putInPlace(building);
  writeFileSync(stampFile, stamp);
  console.log(`Built the page in ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`);
}

/**
 * @param {string} building removed when the build fails
 * @param {string} folder
 * @param {string} config
 */
function runVite(building, folder, config) {
  mkdirSync(dist, { recursive: true });
  const options = ['--config', config, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(pinnedNode(), [toolScript('vite'), 'build', ...options], {
    cwd: repository,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  rmSync(building, { recursive: true, force: true });
  const [said = ''] = stripVTControlCharacters(`${stdout}${stderr}`).split(/\n +at /);
  throw new Refusal(
    `${said.trim()}\n\nThe page could not be built; what the compiler says about it stands above.`,
  );
}

/**
 * Each new folder replaces its old one by two renames, so that an interruption never leaves half of one.
 * @param {string} building
 */
function putInPlace(building) {
  const old = join(dist, `old-${process.pid}`);
  mkdirSync(old, { recursive: true });
  rmSync(stampFile, { force: true });
  for (const { name } of parts) {
    const place = join(dist, name);
    if (existsSync(place)) renameSync(place, join(old, name));
    renameSync(join(building, name), place);
  }
  rmSync(old, { recursive: true, force: true });
  rmSync(building, { recursive: true, force: true });
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
