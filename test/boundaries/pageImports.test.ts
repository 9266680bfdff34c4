import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/repository.mjs';

/** Megabytes that only the compiler of workshops needs: dictionaries, and the parsers of Markdown and YAML. */
const neverOnAPage = ['opencc-js', 'unified', 'remark-parse', 'yaml'];

const imported = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
const typesOnly = /^\s*(?:import|export)\s+type\b[^;]*;/gm;

/** Every library that a page may come to load, at once or later, and by which of our files. */
function librariesOfPages(): ReadonlyMap<string, string> {
  const client = join(repository, 'src/client');
  const entries = readdirSync(client)
    .map((folder) => join(client, folder, 'main.tsx'))
    .filter((file) => existsSync(file));
  expect(entries.length).toBeGreaterThan(3);
  const libraries = new Map<string, string>();
  const waiting = [...entries];
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, name = ''] of readFileSync(file, 'utf8').replaceAll(typesOnly, '').matchAll(imported)) {
      const own = ownFile(file, name);
      if (own === null) libraries.set(name, relative(repository, file));
      else if (!seen.has(own)) {
        seen.add(own);
        waiting.push(own);
      }
    }
  }
  return libraries;
}

function ownFile(from: string, name: string): string | null {
  if (name.startsWith('#')) return join(repository, 'src', name.slice(1));
  return name.startsWith('.') ? join(dirname(from), name) : null;
}

test('no page comes to load what only the compiler of workshops needs', () => {
  const libraries = [...librariesOfPages()];
  expect(libraries.map(([name]) => name)).toContain('react');
  const found = libraries.filter(([name]) =>
    neverOnAPage.some((library) => name === library || name.startsWith(`${library}/`)),
  );
  expect(found).toEqual([]);
});
