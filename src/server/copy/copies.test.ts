import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CopyProblem } from '#shared/session/copies.ts';
import { openSqliteStore } from '#server/storage/sqlite.ts';
import type { Store } from '#server/storage/store.ts';
import { serverSecret } from '#server/accounts/tokens.ts';
import { type Copies, startCopies } from './copies.ts';
import { findCopies } from './keptCopies.ts';
import { resumeCopy } from './resumeCopy.ts';

const patience = { timeout: 15_000, interval: 20 };

let home = '';
let stick = '';
let store: Store;
let copies: Copies | null = null;
let told: (CopyProblem | null)[] = [];
/** What the copies wait for, newest last, with how long. */
let waiting: { readonly delayMs: number; readonly work: () => void }[] = [];
let nowMs = Date.UTC(2026, 11, 10, 2, 41, 20);

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'halfday home '));
  stick = mkdtempSync(path.join(tmpdir(), 'halfday stick '));
  store = await openSqliteStore(path.join(home, 'halfday.sqlite'));
  await serverSecret(store);
  told = [];
  waiting = [];
});
afterEach(async () => {
  await copies?.stop();
  copies = null;
  await store.close();
  for (const folder of [home, stick]) rmSync(folder, { recursive: true, force: true });
});

function begin(folder = stick): Copies {
  copies = startCopies({
    file: path.join(home, 'halfday.sqlite'),
    folder,
    version: '0.1.0',
    clock: {
      nowMs: () => nowMs,
      after(delayMs, work) {
        const one = { delayMs, work };
        waiting.push(one);
        return { cancel: () => void (waiting = waiting.filter((other) => other !== one)) };
      },
    },
    tell: (problem) => void told.push(problem),
    fault: (error) => {
      throw error;
    },
  });
  return copies;
}

/** Lets the minute pass, once the copy before is made. */
async function minute(): Promise<void> {
  await expect.poll(() => waiting.length, patience).toBe(1);
  nowMs += 60_000;
  const [next] = waiting.splice(0);
  expect(next?.delayMs).toBe(60_000);
  next?.work();
  await expect.poll(() => waiting.length, patience).toBe(1);
}

test('at the start and every minute there is a copy, and the one before it stays', async () => {
  // As a stick looks that was pulled out in the middle of a copy.
  writeFileSync(path.join(stick, 'halfday-copying.sqlite'), 'half of a copy');
  const running = begin();
  await expect.poll(() => running.status().copiedMs, patience).toBe(nowMs);
  for (let n = 0; n < 3; n += 1) await minute();
  expect(running.status()).toEqual({ folder: stick, copiedMs: nowMs, problem: null });
  const { copies: kept, newer, damaged } = findCopies(stick);
  expect({ newer, damaged }).toEqual({ newer: [], damaged: [] });
  expect(kept.map(({ manifest }) => [manifest.number, manifest.atMs])).toEqual([
    [4, nowMs],
    [3, nowMs - 60_000],
  ]);
  expect(readdirSync(stick)).toHaveLength(4);
  expect(told).toEqual([]);
});

test('a clock that is put back makes no copy older than the one before', async () => {
  const running = begin();
  await expect.poll(() => running.status().copiedMs, patience).toBe(nowMs);
  nowMs -= 3_600_000;
  await minute();
  expect(findCopies(stick).copies.map(({ manifest }) => manifest.number)).toEqual([2, 1]);
});

test('a folder that is not there is said once and tried every minute, and never made', async () => {
  const gone = path.join(stick, 'not here');
  const running = begin(gone);
  await minute();
  expect(told).toEqual(['gone']);
  expect(readdirSync(stick)).toEqual([]);
  expect(running.status()).toEqual({ folder: gone, copiedMs: null, problem: 'gone' });
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that cannot be written is said, and taken again once it can be',
  async () => {
    chmodSync(stick, 0o555);
    begin();
    await minute();
    expect(told).toEqual(['read-only']);
    chmodSync(stick, 0o755);
    await minute();
    expect(told).toEqual(['read-only', null]);
    expect(findCopies(stick).copies).toHaveLength(1);
  },
);

test('a stick that was pulled out keeps its copies, and goes on with them when it is back', async () => {
  const running = begin();
  await expect.poll(() => running.status().copiedMs, patience).toBe(nowMs);
  const away = `${stick} away`;
  renameSync(stick, away);
  await minute();
  expect(told).toEqual(['gone']);
  renameSync(away, stick);
  await minute();
  expect(told).toEqual(['gone', null]);
  expect(findCopies(stick).copies.map(({ manifest }) => manifest.number)).toEqual([2, 1]);
});

test('a server that ends makes a last copy, of all that there is', async () => {
  const running = begin();
  await expect.poll(() => waiting.length, patience).toBe(1);
  await store.transact((writer) => writer.putSecret('last', 'words'));
  nowMs += 20_000;
  await running.stop();
  const [newest] = findCopies(stick).copies;
  expect(newest?.manifest.atMs).toBe(nowMs);
  expect(readFileSync(path.join(stick, newest?.manifest.file ?? ''), 'latin1')).toContain('words');
});

test('a copy that is not whole any more is passed over for the one before it, and named', async () => {
  const running = begin();
  await expect.poll(() => running.status().copiedMs, patience).toBe(nowMs);
  await minute();
  const [newest, before] = findCopies(stick).copies;
  const damaged = newest?.manifest.file ?? '';
  truncateSync(path.join(stick, damaged), 4096);
  const resumed = resumeCopy(stick, path.join(home, 'resumed.sqlite'), nowMs);
  expect(resumed).toMatchObject({ copy: before?.manifest, damaged: [damaged], wentOn: false });
});

test('copies of another Halfday on the same stick are left alone, and the newest of all is gone on with', async () => {
  const running = begin();
  await expect.poll(() => waiting.length, patience).toBe(1);
  await running.stop();
  const first = new Set(readdirSync(stick));
  await store.close();
  rmSync(path.join(home, 'halfday.sqlite'));
  store = await openSqliteStore(path.join(home, 'halfday.sqlite'));
  const secret = await serverSecret(store);
  waiting = [];
  nowMs += 60_000;
  const other = begin();
  for (let n = 0; n < 3; n += 1) await minute();
  await other.stop();
  expect([...first].every((name) => readdirSync(stick).includes(name))).toBe(true);
  const target = path.join(home, 'elsewhere.sqlite');
  resumeCopy(stick, target, nowMs);
  const resumed = await openSqliteStore(target);
  expect(await resumed.secret('mac')).toBe(secret);
  await resumed.close();
});
