import { cpSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newTestId, someOwner } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { temporaryData } from '../helpers/runningServer.ts';
import { type AnsweringRoom, openAnsweringRoom } from './answeringRoom.ts';
import { expectEverythingKept } from './everythingKept.ts';
import { halfday, run, startHalfday, type StartedHalfday } from './runHalfday.ts';
import { openSmallDisk } from './smallDisk.ts';
import { readStoredRoom } from './storedRoom.ts';
import { useUpLog } from './useUpLog.ts';

vi.setConfig({ testTimeout: 120_000 });

const people = 12;
const tried = await openSmallDisk(64);
if ('cannot' in tried) console.warn(`A full disk is not tested: ${tried.cannot}.`);
else await tried.remove();

describe.skipIf('cannot' in tried)('a disk that is full', () => {
  let ends: (() => Promise<unknown> | void)[] = [];

  beforeEach(() => {
    ends = [];
  });
  afterEach(async () => {
    for (const end of ends.reverse()) await end();
  });

  async function disk(kilobytes: number) {
    const opened = await openSmallDisk(kilobytes);
    if ('cannot' in opened) throw new Error(opened.cannot);
    ends.push(opened.remove);
    const folder = path.join(opened.folder, 'data');
    return { ...opened, folder, seenFrom: path.join(opened.seenFrom, 'data') };
  }

  async function start(folder: string, behind: readonly string[]): Promise<StartedHalfday> {
    const server = await startHalfday({ HALFDAY_DATA: folder }, { behind });
    ends.push(() => server.end('SIGKILL'));
    return server;
  }

  /** The data as it lies there, in a place that every program may read. */
  async function copyOf(folder: string): Promise<string> {
    const copy = await temporaryData();
    ends.push(() => rm(copy, { recursive: true, force: true }));
    cpSync(folder, copy, { recursive: true });
    return copy;
  }

  async function openConsole({ base }: StartedHalfday, room: AnsweringRoom): Promise<RawPage> {
    const headers = { cookie: room.facilitator.cookie };
    const page = await openRawPage(base, { as: 'facilitator', session: room.session }, { headers });
    ends.push(page.close);
    page.hello();
    await page.frame('welcome');
    return page;
  }

  test('rules 1, 3: answers wait while it is full, and all of them arrive once there is room', async () => {
    const small = await disk(8192);
    const server = await start(small.folder, small.enter);
    const room = await openAnsweringRoom(server, people);
    ends.push(room.close);
    const console = await openConsole(server, room);
    await room.goesOn();

    small.fill();
    useUpLog(small.seenFrom);
    await room.everybody(({ until }) => until(({ cannotSave }) => cannotSave === 'fault'));
    await console.frame('saving', ({ problem }) => problem === 'full');
    const late = await openConsole(server, room);
    expect(await late.frame('saving'), 'a console that opens now').toMatchObject({ problem: 'full' });
    for (const { client } of room.participants) {
      expect(client.store.getState()).toMatchObject({ connection: 'online', refused: [] });
    }
    expect(await said(await fetch(`${server.base}/api/health`))).toEqual([
      503,
      { ok: false, reason: 'full' },
    ]);

    // What is read needs no room.
    const [someone] = room.participants;
    const told = someone?.acknowledged.at(-1);
    const stood = await someone?.welcomedWith();
    expect(stood?.revision).toBeGreaterThanOrEqual(told?.revision ?? Infinity);
    expect((await room.facilitator.get(`/api/sessions/${room.session}/report`)).status).toBe(200);

    // Who joins is told, and comes in with a second try of the same page.
    const seat = { seat: newTestId(), token: newTestId(), name: 'Late', table: 't1', language: 'en' };
    const join = () =>
      fetch(`${server.base}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ invitation: room.code, ...seat }),
      });
    expect(await said(await join())).toEqual([503, { reason: 'cannot-save' }]);

    const signingIn = await fetch(`${server.base}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: someOwner.email, password: someOwner.password }),
    });
    expect(await said(signingIn)).toEqual([503, { reason: 'cannot-save' }]);

    small.free();
    await room.goesOn();
    expect((await join()).status).toBe(200);
    await room.comesToRest();
    await console.frame('saving', ({ problem }) => problem === null);
    expect((await fetch(`${server.base}/api/health`)).status).toBe(200);
    expect(server.problems()).toMatch(
      /^Nothing can be saved now: the disk of [^\n]+ is full\. Make room on it, [^\n]+\n/,
    );
    expect(server.problems()).toMatch(/\nSaving works again\.\n$/);
    expect(server.problems(), 'sentences, no stacks').not.toMatch(/Error|\.ts:\d/);
    expect(server.runs()).toBe(true);

    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
    const copy = await copyOf(small.seenFrom);
    const stored = readStoredRoom(copy, room.session);
    await expectEverythingKept({ ...stored, seats: stored.seats - 1 }, room.participants);
    expectWhole(path.join(copy, 'halfday.sqlite'));
  });

  test('a server that ends while it is full keeps what it acknowledged, and starts again once there is room', async () => {
    const small = await disk(8192);
    const server = await start(small.folder, small.enter);
    const room = await openAnsweringRoom(server, people);
    ends.push(room.close);
    small.fill();
    useUpLog(small.seenFrom);
    await room.everybody(({ until }) => until(({ cannotSave }) => cannotSave === 'fault'));
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
    for (const participant of room.participants) participant.stopAnswering();
    // What its log took up may be free now.
    small.fill();

    const command = [...small.enter, ...halfday(['start'])];
    const settings = { HALFDAY_DATA: small.folder, PORT: '0', HOST: '127.0.0.1' };
    expectFull(await run(command, { settings }), small.folder);

    small.free();
    const second = await startHalfday(
      { HALFDAY_DATA: small.folder, PORT: new URL(server.base).port },
      { behind: small.enter },
    );
    ends.push(() => second.end('SIGKILL'));
    await room.comesToRest();
    expect(await second.end('SIGTERM')).toEqual({ code: 0, signal: null });
    const copy = await copyOf(small.seenFrom);
    await expectEverythingKept(readStoredRoom(copy, room.session), room.participants);
    expectWhole(path.join(copy, 'halfday.sqlite'));
  });

  test.each([0, 4, 40])('a first start with %i KiB left ends with a sentence', async (left) => {
    const small = await disk(left + 4);
    if (left === 0) small.fill();
    else mkdirSync(small.seenFrom);
    const settings = { HALFDAY_DATA: small.folder, PORT: '0', HOST: '127.0.0.1' };
    expectFull(await run([...small.enter, ...halfday(['start'])], { settings }), small.folder);
  });
});

function expectFull({ code, stderr, stdout }: Awaited<ReturnType<typeof run>>, folder: string): void {
  expect(stderr).toContain(folder);
  expect(stderr).toMatch(/^The disk of [^\n]+ is full: make room on it, [^\n]+\.\n$/);
  expect({ code, stdout: stdout.replace(/^Built the page in .*\n/, '') }).toEqual({ code: 1, stdout: '' });
}

async function said(answer: Response): Promise<readonly [number, unknown]> {
  return [answer.status, await answer.json()];
}

function expectWhole(file: string): void {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    expect(sqlite.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  } finally {
    sqlite.close();
  }
}
