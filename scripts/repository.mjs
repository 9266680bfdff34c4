import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The script behind a tool's command, to be run with Node directly: the links in node_modules/.bin
 * are shell scripts on Windows.
 * @param {string} name the package, whose command has the same name unless `command` is given
 */
export function toolScript(name, command = name) {
  const folder = join(repository, 'node_modules', name);
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(manifest));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}.`);
  return join(folder, script);
}

/**
 * The text of a file, or null when there is none.
 * @param {string} path
 */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * A hash of the names and contents of these files and folders; what is missing counts as empty.
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} counts
 */
export function hashFiles(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).filter(counts)) {
    const content = readFileSync(path);
    const name = path.slice(repository.length).split(sep).join('/');
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name !== '.DS_Store');
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}
