import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryData } from '../helpers/runningServer.ts';
import { type AnsweringRoom, openAnsweringRoom } from './answeringRoom.ts';
import { expectEverythingKept } from './everythingKept.ts';
import { filesIn } from './filesIn.ts';
import { startHalfday, type StartedHalfday } from './runHalfday.ts';
import { readStoredRoom } from './storedRoom.ts';

vi.setConfig({ testTimeout: 120_000 });

const people = 6;
let everything = '';
let data = '';
let room: AnsweringRoom | null = null;
let servers: StartedHalfday[] = [];
const dataFile = (): string => path.join(data, 'halfday.sqlite');

beforeEach(async () => {
  everything = await temporaryData();
  data = path.join(everything, 'data');
  mkdirSync(data);
});
afterEach(async () => {
  room?.close();
  room = null;
  for (const server of servers) await server.end('SIGKILL');
  servers = [];
  await rm(everything, { recursive: true, force: true });
});

async function start(
  settings: Readonly<Record<string, string>> = {},
  as: { readonly user?: number } = {},
): Promise<StartedHalfday> {
  const server = await startHalfday({ HALFDAY_DATA: data, ...settings }, as);
  servers.push(server);
  return server;
}

async function answering(server: StartedHalfday): Promise<AnsweringRoom> {
  room = await openAnsweringRoom(server, people);
  await room.goesOn();
  return room;
}

describe.skipIf(process.platform === 'win32')('a data file that is taken away under a running server', () => {
  const ways = [
    ['its folder removed', () => rmSync(data, { recursive: true }), 'SIGTERM', ['halfday.sqlite']],
    ['the file removed', () => rmSync(dataFile()), 'SIGKILL', ['halfday.sqlite']],
    [
      'its log removed',
      () => rmSync(`${dataFile()}-wal`),
      'SIGKILL',
      ['halfday.sqlite', 'halfday.sqlite-shm'],
    ],
  ] as const;

  test.each(ways)(
    'rules 1, 3: %s: nothing more is acknowledged, and nothing is lost',
    async (_way, take, signal, left) => {
      const first = await start();
      const { participants, session, everybody, comesToRest } = await answering(first);
      take();
      await everybody(({ until }) => until(({ cannotSave }) => cannotSave === 'fault'));
      expect(await (await fetch(`${first.base}/api/health`)).json()).toEqual({ ok: false, reason: 'gone' });
      expect(first.problems()).toMatch(/^Nothing can be saved now: [^\n]+ was moved or removed [^\n]+\n$/);
      const ended = signal === 'SIGTERM' ? { code: 0, signal: null } : { code: null, signal };
      expect(await first.end(signal)).toEqual(ended);
      expect(Object.keys(filesIn(data))).toEqual(left);

      await start({ PORT: new URL(first.base).port });
      await comesToRest();
      await expectEverythingKept(readStoredRoom(data, session), participants);
    },
  );

  test('rules 1, 3: another file in its place: both are kept, and whoever puts the first one back has lost nothing', async () => {
    const first = await start();
    const { participants, session, everybody, comesToRest } = await answering(first);
    const mine = path.join(everything, 'mine');
    writeFileSync(mine, 'mine');
    renameSync(mine, dataFile());
    await everybody(({ until }) => until(({ cannotSave }) => cannotSave === 'fault'));
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(readFileSync(dataFile(), 'utf8')).toBe('mine');

    renameSync(path.join(data, 'halfday-before-1.sqlite'), dataFile());
    await start({ PORT: new URL(first.base).port });
    await comesToRest();
    await expectEverythingKept(readStoredRoom(data, session), participants);
  });
});

test('rules 1, 3: while another program holds the data file answers wait, and arrive once it lets go', async () => {
  const first = await start();
  const { participants, session, everybody, goesOn, comesToRest } = await answering(first);
  const other = new DatabaseSync(dataFile(), { timeout: 5000 });
  other.exec('BEGIN IMMEDIATE');
  await everybody(({ until }) => until(({ cannotSave }) => cannotSave === 'fault'));
  expect(await (await fetch(`${first.base}/api/health`)).json()).toEqual({ ok: false, reason: 'held' });
  expect(first.problems()).toMatch(
    /^Nothing can be saved now: [^\n]+ is held by another program\. [^\n]+\n$/,
  );
  other.exec('ROLLBACK');
  other.close();
  await goesOn();
  await comesToRest();
  await expectEverythingKept(readStoredRoom(data, session), participants);
});

test.skipIf(nobody() === null)(
  'rule 1: a folder that becomes read-only under a running server takes all that is answered',
  async () => {
    const user = nobody() ?? 0;
    chownSync(everything, user, user);
    chownSync(data, user, user);
    const first = await start({}, { user });
    const { participants, session, goesOn, comesToRest } = await answering(first);
    chmodSync(dataFile(), 0o444);
    chmodSync(data, 0o555);
    await goesOn();
    await comesToRest();
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await expectEverythingKept(readStoredRoom(data, session), participants);
  },
);

/** For root, whom no mode keeps from writing, an account for which a mode means something. */
function nobody(): number | null {
  const own = process.getuid?.();
  if (own === undefined) return null;
  if (own !== 0) return own;
  const ordinary = 65_534;
  return spawnSync(process.execPath, ['--version'], { uid: ordinary, gid: ordinary }).status === 0
    ? ordinary
    : null;
}
