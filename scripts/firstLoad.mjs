import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { repository } from './repository.mjs';

const page = join(repository, 'dist', 'page');

/** @typedef {{ file: string, name?: string, isEntry?: boolean, isDynamicEntry?: boolean, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * What the build says of its chunks, by the module or the chunk that each began as.
 * @returns {Record<string, Chunk>}
 */
export function builtChunks() {
  const text = readFileSync(join(page, '.vite', 'manifest.json'), 'utf8');
  return /** @type {Record<string, Chunk>} */ (JSON.parse(text));
}

/**
 * The scripts and styles that a built page loads before anything else: its entry and all that this imports
 * statically. Of what it imports later, with import(), only the modules named are among them.
 * @param {readonly string[]} modules as they are called under src/client: the page's HTML, and others at need
 * @returns {string[]} paths from the repository
 */
export function firstLoad(modules) {
  const chunks = builtChunks();
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const visited = new Set();
  /** @param {string} name */
  const visit = (name) => {
    const chunk = chunks[name] ?? sharedChunk(chunks, name);
    if (visited.has(name)) return;
    if (!chunk) throw new Error(`The built page has no ${name}.`);
    visited.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`dist/page/${file}`);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  return [...files];
}

/**
 * A module that some load later and others begin with stands in the manifest under a name of the builder's making.
 * @param {Record<string, Chunk>} chunks
 * @param {string} module
 * @returns {Chunk | undefined}
 */
function sharedChunk(chunks, module) {
  const name = basename(module, extname(module));
  return Object.entries(chunks).find(([key, chunk]) => /^_.*\.js$/.test(key) && chunk.name === name)?.[1];
}

/**
 * The files that each of these modules needs.
 * @param {readonly string[]} modules
 * @returns {string[]} paths from the repository
 */
export function sharedLoad(modules) {
  const [first = [], ...others] = modules.map((module) => firstLoad([module]));
  return first.filter((file) => others.every((files) => files.includes(file)));
}
