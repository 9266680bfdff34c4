import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Language } from '#shared/content/language.ts';
import { type DocumentId, documentIds, type DocumentSource } from '#shared/export/documentSource.ts';
import { openChromePrinter } from '#server/documents/chromePrinter.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { startPaperThread } from '#server/documents/paperThread.ts';
import { readEnv } from '#server/env.ts';
import { startRoomStory } from '../test/helpers/roomStory.ts';
import { withSomePeople } from '../test/helpers/somePaper.ts';

/**
 * Every document of a session as PDF and, where pdftoppm is, every page as PNG, in each language and on each paper:
 *   npm run paper -- [document…] [--language both] [--paper letter] [--people 34] [--units 2] [--blank] [--out folder]
 * The page has to be built first (node scripts/setup.mjs --page).
 */
const languages: Readonly<Record<string, readonly Language[]>> = {
  en: ['en'],
  'zh-Hans': ['zh-Hans'],
  'zh-Hant': ['zh-Hant'],
  both: ['en', 'zh-Hans'],
  'both-zh-Hant': ['en', 'zh-Hant'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string' },
    paper: { type: 'string' },
    people: { type: 'string', default: '34' },
    units: { type: 'string', default: '2' },
    blank: { type: 'boolean', default: false },
    out: { type: 'string', default: path.join(tmpdir(), 'halfday-paper') },
  },
});
const wanted = positionals.length === 0 ? documentIds : z.array(z.enum(documentIds)).parse(positionals);
const papers = z.array(z.enum(['a4', 'letter'])).parse(values.paper ? [values.paper] : ['a4', 'letter']);
const spoken = Object.entries(languages).filter(([name]) => !values.language || name === values.language);

const source = await someSource();
const chrome = await openChromePrinter(findChrome());
if (!chrome) throw new Error('There is no Chrome on this computer; name one with HALFDAY_CHROME.');
await rm(values.out, { recursive: true, force: true });
await mkdir(values.out, { recursive: true });
for (const [name, these] of spoken) {
  for (const paper of papers) await printAll(name, these, paper);
}
await chrome.close();
console.log(values.out);

async function printAll(name: string, these: readonly Language[], paper: 'a4' | 'letter'): Promise<void> {
  const folder = path.join(readEnv({}).root, 'dist', 'drawing');
  const thread = startPaperThread({ folder, source, languages: these, paper, timeZone: 'UTC' });
  for (const id of wanted) await printOne(id).catch((error: unknown) => console.error(`${id}:`, error));
  await thread.end();

  async function printOne(id: DocumentId): Promise<void> {
    for (const filled of id === 'workbook' ? (['blank', 'filled'] as const) : (['filled'] as const)) {
      const { units } = await thread.count({ id, filled });
      for (const [index, unit] of units.slice(0, Number(values.units)).entries()) {
        const { html } = await thread.draw({ id, filled }, [unit], 'unit');
        const file = path.join(values.out, [id, filled, index + 1, name, paper].join('-'));
        await writeFile(`${file}.pdf`, (await chrome?.print(html, 'reader')) ?? '');
        try {
          execFileSync('pdftoppm', ['-png', '-r', '72', `${file}.pdf`, file], { stdio: 'ignore' });
        } catch {
          // The PDF is there to be looked at.
        }
      }
    }
  }
}

/** A session of a real server, with answers; its people are made up here. */
async function someSource(): Promise<DocumentSource> {
  const story = await startRoomStory();
  try {
    const session = await story.newSession();
    const answer = await story.facilitator.get(`/api/documents/source?session=${session.id}&answers=1`);
    const read = z.custom<DocumentSource>().parse(await answer.json());
    return values.blank ? read : withSomePeople(read, Number(values.people));
  } finally {
    await story.close();
  }
}
