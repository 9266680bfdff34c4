import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** What a database of the tests is made and run with. */
const programs = ['initdb', 'postgres'].map((name) => (platform === 'win32' ? `${name}.exe` : name));

/** Where installers put a folder for each version. */
const usualPlaces = {
  darwin: ['/Applications/Postgres.app/Contents/Versions', '/Library/PostgreSQL'],
  win32: [join(env['PROGRAMFILES'] ?? 'C:\\Program Files', 'PostgreSQL')],
  linux: ['/usr/lib/postgresql'],
};

/**
 * The folder of PostgreSQL's server programs on this computer, or null.
 * HALFDAY_POSTGRES, when it is set, is the only answer.
 * @returns {string | null}
 */
export function findPostgres() {
  const wanted = env['HALFDAY_POSTGRES'];
  if (wanted) return holdsPrograms(wanted) ? wanted : null;
  return candidates().find(holdsPrograms) ?? null;
}

function candidates() {
  const places = Object.entries(usualPlaces).find(([system]) => system === platform)?.[1] ?? [];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders, ...places.flatMap(newestFirst)];
}

/** @param {string} place */
function newestFirst(place) {
  const versions = foldersIn(place).filter((name) => /^\d/.test(name));
  return versions
    .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
    .map((version) => join(place, version, 'bin'));
}

/** @param {string} place */
function foldersIn(place) {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

/** @param {string} folder */
function holdsPrograms(folder) {
  return programs.every((name) => isProgram(join(folder, name)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
