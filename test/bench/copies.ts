import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '#server/env.ts';
import { copyInThread } from '#server/copy/copyThread.ts';
import { composeServer } from '#server/start.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import { newTestId, signInFacilitator } from '../helpers/facilitator.ts';
import { linkToken } from '../helpers/runningServer.ts';

/**
 * What copying the data does to the room:
 *   node test/bench/copies.ts [--megabytes 64] [--folder FOLDER]
 * Copies one after another, without the minute in between, while ops are acknowledged; prints the time of an op with
 * and without, as medians and 99th percentiles, their ratios, and how long a copy takes.
 */
const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '64' }, folder: { type: 'string' } },
});
const home = mkdtempSync(path.join(tmpdir(), 'halfday bench '));
const stick = values.folder ?? mkdtempSync(path.join(tmpdir(), 'halfday stick '));
const file = path.join(home, 'halfday.sqlite');
const env = readEnv({ HALFDAY_DATA: home, HOST: '127.0.0.1', PORT: '0', HALFDAY_LOG: 'silent' });
const store = await openSqliteStore(file);
const server = await composeServer(env, store, () => undefined);
const facilitator = await signInFacilitator(
  `http://127.0.0.1:${server.port}`,
  linkToken(server.facilitatorLink),
);
const session = await facilitator.createSession();
const detail = await (await facilitator.get(`/api/sessions/${session}`)).text();
const item = /"checklist":\[.*?"items":\[\{"id":"([^"]+)"/.exec(detail)?.[1] ?? '';

const picture = 'A'.repeat(512 * 1024);
for (let n = 0; n < Number(values.megabytes) * 2; n += 1)
  await store.transact((writer) =>
    writer.putAsset({ session, hash: `${n}`.padStart(64, '0'), type: 'image/png', base64: picture + n }),
  );

/** How long ops take to be acknowledged, one after another until this is over, in ms. */
async function opTimes(until: Promise<unknown>): Promise<readonly number[]> {
  let isOver = false;
  void until.finally(() => (isOver = true));
  const times: number[] = [];
  while (!isOver || times.length < 200) {
    const startedMs = performance.now();
    const done = times.length % 2 === 0;
    await facilitator.op(session, { type: 'plan.tick', item, done, by: newTestId().slice(0, 8) });
    times.push(performance.now() - startedMs);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times.toSorted((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;
const copies: number[] = [];
async function copyOnAndOn(): Promise<void> {
  for (let n = 0; n < 10; n += 1) {
    const startedMs = performance.now();
    const answer = await copyInThread({ file, folder: stick, version: '0', nowMs: Date.now() });
    if (!answer.ok) throw new Error(`No copy: ${answer.problem}.`);
    copies.push(performance.now() - startedMs);
  }
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
try {
  await opTimes(Promise.resolve());
  const alone = await opTimes(Promise.resolve());
  const beside = await opTimes(copyOnAndOn());
  const bytes = statSync(file).size;
  const sorted = copies.toSorted((a, b) => a - b);
  console.log(
    `data ${(bytes / 2 ** 20).toFixed(0)} MiB · a copy takes ${ms(at(sorted, 0.5))}, at most ${ms(at(sorted, 0.99))}`,
  );
  console.log(`op alone   p50 ${ms(at(alone, 0.5))} · p99 ${ms(at(alone, 0.99))} · ${alone.length} ops`);
  console.log(`op beside  p50 ${ms(at(beside, 0.5))} · p99 ${ms(at(beside, 0.99))} · ${beside.length} ops`);
  console.log(
    `ratio p50 ${(at(beside, 0.5) / at(alone, 0.5)).toFixed(2)} · p99 ${(at(beside, 0.99) / at(alone, 0.99)).toFixed(2)}`,
  );
} finally {
  await server.close();
  for (const folder of [home, ...(values.folder === undefined ? [stick] : [])])
    rmSync(folder, { recursive: true });
}
