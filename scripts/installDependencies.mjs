import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join, sep } from 'node:path';
import { Refusal } from './refusal.mjs';
import { readIfThere, repository } from './repository.mjs';

const modules = join(repository, 'node_modules');
const stampFile = join(modules, '.halfday-stamp');
const lockfile = join(repository, 'package-lock.json');

/**
 * Settings of the npm that started us which the nested one needs as well: where packages come from.
 * All others (omit, global, prefix, dry-run, workspace…) were meant for the outer command.
 */
const inheritedSettings =
  /^npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https_?proxy|https-proxy|no_?proxy|ca|cafile|strict_ssl|offline|prefer_offline|prefer_online|fetch_.*|maxsockets)$/i;

/**
 * Installs what the lockfile says, unless exactly that is installed already.
 * @returns {void}
 * @throws {Refusal} when npm is missing or fails
 */
export function installDependencies() {
  const stamp = expectedStamp();
  if (readIfThere(stampFile) === stamp) return;
  if (!isInstalledAsLocked()) {
    console.error('Installing what Halfday needs (only after a change, about a minute)…');
    runNpmCi();
  }
  writeFileSync(stampFile, stamp);
}

function expectedStamp() {
  const manifest = readFileSync(join(repository, 'package.json'), 'utf8');
  const { dependencies, devDependencies, optionalDependencies, overrides } =
    /** @type {Record<string, unknown>} */ (JSON.parse(manifest));
  return createHash('sha256')
    .update(readFileSync(lockfile))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/**
 * Whether somebody has run npm here by hand, so that node_modules already holds what the lockfile names:
 * npm keeps its own account of it.
 */
function isInstalledAsLocked() {
  const account = readIfThere(join(modules, '.package-lock.json'));
  if (account === null) return false;
  /** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[] }} Entry */
  /** @typedef {{ packages: Record<string, Entry> }} Lockfile */
  const installed = /** @type {Lockfile} */ (JSON.parse(account));
  const locked = /** @type {Lockfile} */ (JSON.parse(readFileSync(lockfile, 'utf8')));
  const same = Object.entries(locked.packages).every(([path, entry]) => {
    if (path === '') return true;
    const own = installed.packages[path];
    if (own) return own.version === entry.version && existsSync(join(repository, path));
    return entry.optional === true && !isMadeForThisMachine(entry);
  });
  return same && Object.keys(installed.packages).every((path) => path in locked.packages);
}

/**
 * Whether an optional package is one that npm installs here for certain. Packages that also name a C library
 * are left out, and those without a system: they belong to packages of another one.
 * @param {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} entry
 */
function isMadeForThisMachine({ os, cpu, libc }) {
  if (os === undefined || libc !== undefined) return false;
  return admits(os, process.platform) && admits(cpu, process.arch);
}

/**
 * @param {string | string[] | undefined} list npm's form: names, or names with "!" that are refused
 * @param {string} name
 */
function admits(list, name) {
  if (list === undefined) return true;
  const names = [list].flat();
  if (names.includes(`!${name}`)) return false;
  return names.includes(name) || names.every((other) => other.startsWith('!'));
}

function runNpmCi() {
  const npm = findNpm();
  moveRunningNodeAside();
  const flags = ['--include=dev', '--include=optional', '--no-engine-strict', '--no-audit', '--no-fund'];
  const { status } = spawnSync(
    process.env['npm_node_execpath'] ?? process.execPath,
    [npm, 'ci', ...flags, '--loglevel=error'],
    { cwd: repository, env: npmEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) {
    throw new Refusal('Installing failed; what npm says about it stands above.');
  }
  mkdirSync(modules, { recursive: true });
}

function npmEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !/^npm_/i.test(name) || inheritedSettings.test(name)));
}

/**
 * The script behind the npm command. Scripts that npm starts are told where it is;
 * else it lies beside a `node` or `npm` on the path.
 */
function findNpm() {
  const told = process.env['npm_execpath'];
  if (told !== undefined) {
    const candidate = join(dirname(told), 'npm-cli.js');
    if (existsSync(candidate)) return candidate;
  }
  const folders = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(delimiter)];
  for (const folder of folders.filter(Boolean)) {
    const link = join(folder, 'npm');
    const target = existsSync(link) ? realpathSync(link) : '';
    if (basename(target) === 'npm-cli.js') return target;
    for (const parts of [['node_modules'], ['..', 'lib', 'node_modules']]) {
      const candidate = join(folder, ...parts, 'npm', 'bin', 'npm-cli.js');
      if (existsSync(candidate)) return candidate;
    }
  }
  throw new Refusal(
    'Halfday needs npm to install itself, and there is none: install Node from https://nodejs.org.',
  );
}

/**
 * Windows does not delete a program that runs, but renames it: without this, npm could not replace
 * node_modules while a script runs on the Node in it.
 */
function moveRunningNodeAside() {
  const parked = join(repository, 'dist', 'old-node');
  rmSync(parked, { recursive: true, force: true });
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules + sep)) return;
  mkdirSync(parked, { recursive: true });
  renameSync(process.execPath, join(parked, 'node.exe'));
}
