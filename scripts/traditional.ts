import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toTraditional } from '#shared/content/traditional.ts';
import { repository } from './repository.mjs';

const simplifiedEnd = '.zhHans.ts';

/** A file of words in Traditional Chinese, as it is to stand beside the one in Simplified. */
interface TraditionalFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** Every `*.zhHans.ts` under src, turned into its `*.zhHant.ts`. */
export function traditionalFiles(): readonly TraditionalFile[] {
  return simplifiedFiles().map(({ path, text }) => ({
    path: path.replace(simplifiedEnd, '.zhHant.ts'),
    text: traditionalFile(basename(path), text),
  }));
}

/** The words that are written by hand in Simplified Chinese, file by file. */
export function simplifiedFiles(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(simplifiedEnd))
    .toSorted()
    .map((name) => {
      const path = `src/${name.replaceAll('\\', '/')}`;
      return { path, text: readFileSync(join(repository, path), 'utf8') };
    });
}

function traditionalFile(name: string, text: string): string {
  const words = toTraditional(text).replaceAll('zhHans', 'zhHant').replaceAll('zh-Hans', 'zh-Hant');
  return `// Made from ${name} by \`npm run traditional\`: change that file, or shared/content/traditionalTerms.ts.\n${words}`;
}

if (import.meta.main) {
  for (const { path, text } of traditionalFiles()) writeFileSync(join(repository, path), text);
}
