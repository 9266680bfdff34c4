import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every byte of every file of a folder, as text in which what is looked for is found by {@link asBytes}. */
export async function bytesOf(folder: string): Promise<string> {
  const files = (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}

/** Words as they lie in a file in UTF-8. */
export function asBytes(words: string): string {
  return Buffer.from(words, 'utf8').toString('latin1');
}
