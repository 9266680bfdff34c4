import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { documentIds, type DocumentSource } from '#shared/export/documentSource.ts';
import { findChrome } from '#server/documents/findChrome.ts';
import { printPack } from '#server/documents/printPack.ts';
import { readEnv } from '#server/env.ts';
import { newTestId } from '../helpers/facilitator.ts';
import { startRoomStory } from '../helpers/roomStory.ts';
import { pdfPages } from '../helpers/pdfPages.ts';
import { withSomePeople } from '../helpers/somePaper.ts';

/**
 * How long a pack takes, and what it does to the room meanwhile:
 *   node test/bench/workbooks.ts [--people 100] [--document workbook] [--language en] [--blank]
 * The page has to be built first (node scripts/setup.mjs --page). Prints seconds, pages, bytes, and the time in which
 * an op of the room is acknowledged with and without the print, as medians and 99th percentiles.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100' },
    document: { type: 'string', default: 'workbook' },
    language: { type: 'string', default: 'en' },
    blank: { type: 'boolean', default: false },
  },
});
const id = z.enum(documentIds).parse(values.document);
const languages = z.array(z.enum(['en', 'zh-Hans', 'zh-Hant'])).parse(values.language.split('+'));

const story = await startRoomStory();
const session = await story.newSession();
const answer = await story.facilitator.get(`/api/documents/source?session=${session.id}&answers=1`);
const read = z.custom<DocumentSource>().parse(await answer.json());
const people = Number(values.people);
const source = {
  ...withSomePeople(read, people),
  seats: Array.from({ length: people }, (_, index) => ({
    id: `seat-${index}`,
    name: `陈美玲 ${index + 1}`,
    table: read.session?.settings.tables[index % 2]?.id ?? '',
    language: 'en' as const,
  })),
};

/** How long an op takes to be answered, one after another for so long as this goes on, in ms. */
async function opTimes(until: Promise<unknown>): Promise<readonly number[]> {
  let isOver = false;
  void until.then(() => (isOver = true));
  const times: number[] = [];
  while (!isOver || times.length < 50) {
    const startedMs = performance.now();
    const item = session.workshop.checklist[0]?.items[0]?.id ?? '';
    const by = newTestId().slice(0, 8);
    await story.facilitator.op(session.id, { type: 'plan.tick', item, done: times.length % 2 === 0, by });
    times.push(performance.now() - startedMs);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times.toSorted((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const calm = await opTimes(new Promise((resolve) => setTimeout(resolve, 4000)));
const startedMs = performance.now();
const printing = printPack({
  chromePath: findChrome(),
  drawing: path.join(readEnv({}).root, 'dist', 'drawing'),
  source: async () => source,
  parts: [{ id, filled: values.blank ? 'blank' : 'filled' }],
  languages,
  paper: 'a4',
  signal: new AbortController().signal,
});
const busy = await opTimes(printing);
const result = await printing;
const seconds = (performance.now() - startedMs) / 1000;
await story.close();
if (!result.ok) throw new Error(result.reason, { cause: result.problem });
const pages = await pdfPages(result.pdf);
console.log(
  `${people} people, ${id}, ${values.language}: ${seconds.toFixed(1)} s, ${pages.length} pages, ` +
    `${(result.pdf.length / 1e6).toFixed(1)} MB`,
);
for (const [name, share] of [
  ['median', 0.5],
  ['99th percentile', 0.99],
] as const) {
  const [before, during] = [at(calm, share), at(busy, share)];
  console.log(
    `an op is answered, ${name}: ${before.toFixed(1)} ms in a calm room, ${during.toFixed(1)} ms meanwhile ` +
      `(${(during / before).toFixed(2)} ×)`,
  );
}
