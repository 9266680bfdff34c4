import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.mjs';

const page = join(repository, 'dist', 'page');

/**
 * The scripts and styles that a built page loads before anything else: its entry and all that this imports
 * statically. Of what it imports later, with import(), only the modules named are among them.
 * @param {readonly string[]} modules as they are called under src/client: the page's HTML, and others at need
 * @returns {string[]} paths from the repository
 */
export function firstLoad(modules) {
  /** @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk */
  const text = readFileSync(join(page, '.vite', 'manifest.json'), 'utf8');
  const manifest = /** @type {Record<string, Chunk>} */ (JSON.parse(text));
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const visited = new Set();
  /** @param {string} name */
  const visit = (name) => {
    const chunk = manifest[name];
    if (visited.has(name)) return;
    if (!chunk) throw new Error(`The built page has no ${name}.`);
    visited.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`dist/page/${file}`);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  return [...files];
}
