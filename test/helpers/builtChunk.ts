import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { readEnv } from '#server/env.ts';

const manifest = z.record(z.string(), z.object({ file: z.string() }));

/** Where the built page has the code of one lazily loaded source file, as an address to intercept. */
export async function builtChunk(source: string): Promise<string> {
  const file = path.join(readEnv({}).root, 'dist/page/.vite/manifest.json');
  const chunks = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  const found = Object.entries(chunks).find(([name]) => name.endsWith(source));
  if (!found) throw new Error(`The built page has no chunk of its own for ${source}.`);
  return `**/${found[1].file}`;
}
