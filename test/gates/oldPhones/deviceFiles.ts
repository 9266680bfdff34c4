import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtChunks } from '../../../scripts/firstLoad.mjs';
import { repository } from '../../../scripts/repository.mjs';

export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/** Every script and style sheet that the join page, the check page and the device may come to load, at once or later. */
export function deviceFiles(): readonly BuiltFile[] {
  const chunks = builtChunks();
  const files = new Set<string>();
  const seen = new Set<string>();
  const waiting = ['index.html', 'check.html'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`The built page has no ${name}.`);
    if (seen.has(name)) continue;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
  }
  return [...files].map((name) => ({
    name,
    text: readFileSync(join(repository, 'dist/page', name), 'utf8'),
  }));
}
