import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryData } from '../helpers/runningServer.ts';
import { type AnsweringRoom, openAnsweringRoom } from './answeringRoom.ts';
import { expectEverythingKept } from './everythingKept.ts';
import { startHalfday, type StartedHalfday } from './runHalfday.ts';
import { readStoredRoom } from './storedRoom.ts';

vi.setConfig({ testTimeout: 120_000 });

const people = 60;
let data = '';
let room: AnsweringRoom | null = null;
let servers: StartedHalfday[] = [];

beforeEach(async () => {
  data = await temporaryData();
});
afterEach(async () => {
  room?.close();
  room = null;
  for (const server of servers) await server.end('SIGKILL');
  servers = [];
  await rm(data, { recursive: true, force: true });
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<StartedHalfday> {
  const server = await startHalfday({ HALFDAY_DATA: data, ...settings });
  servers.push(server);
  return server;
}

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
  `rules 1, 3: ended by %s while ${people} people answer, the server has all that it acknowledged`,
  async (signal) => {
    const first = await start();
    room = await openAnsweringRoom(first, people);
    const { participants, session } = room;
    await room.goesOn();
    expect(await first.end(signal)).toEqual({ code: 0, signal: null });
    expect(first.problems()).toBe('');
    await room.everybody(({ until }) => until(({ connection }) => connection === 'offline'));

    const told = participants.flatMap(({ acknowledged }) => acknowledged);
    const log = new Map(readStoredRoom(data, session).ops.map((op) => [op.id, op]));
    const stored = told.map(({ op }) => {
      const kept = log.get(op);
      return { op, revision: kept?.revision, value: kept?.body.value };
    });
    expect(stored).toEqual(told.map(({ op, revision, value }) => ({ op, revision, value })));

    // What each was about to say waits, and is enough: on a busy machine those who are back first, and write on without a
    // pause, keep the others out.
    for (const participant of participants) participant.stopAnswering();
    const before = new Map(participants.map(({ seat, acknowledged }) => [seat, acknowledged.length]));
    await start({ PORT: new URL(first.base).port });
    await room.everybody(({ seat, acknowledged, until }) =>
      until(() => acknowledged.length > (before.get(seat) ?? 0)),
    );
    await room.comesToRest();
    await expectEverythingKept(readStoredRoom(data, session), participants);
  },
);
