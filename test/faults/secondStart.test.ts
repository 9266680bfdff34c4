import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { signInFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { linkToken, temporaryData } from '../helpers/runningServer.ts';
import { joinByPhone, type SocketParticipant } from '../helpers/socketParticipant.ts';
import { filesIn } from './filesIn.ts';
import { startHalfday, type StartedHalfday } from './runHalfday.ts';
import { readStoredRoom } from './storedRoom.ts';

vi.setConfig({ testTimeout: 60_000 });

const exercise = 'self-rating';
const sessionAnswer = z.object({
  session: z.object({ code: z.string(), seats: z.number(), settings: z.object({ title: z.string() }) }),
  ticks: z.array(z.object({ item: z.string(), by: z.string() })),
  workshop: z.object({ checklist: z.array(z.object({ items: z.array(z.object({ id: z.string() })) })) }),
});

let data = '';
let phones: SocketParticipant[] = [];
let servers: StartedHalfday[] = [];

beforeEach(async () => {
  data = await temporaryData();
});
afterEach(async () => {
  for (const { client } of phones) client.close();
  for (const server of servers) await server.end('SIGKILL');
  phones = [];
  servers = [];
  await rm(data, { recursive: true, force: true });
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<StartedHalfday> {
  const server = await startHalfday({ HALFDAY_DATA: data, ...settings });
  servers.push(server);
  return server;
}

async function lookUp(facilitator: TestFacilitator, session: string) {
  return sessionAnswer.parse(await (await facilitator.get(`/api/sessions/${session}`)).json());
}

async function join({ base }: StartedHalfday, code: string): Promise<SocketParticipant> {
  const place = { name: 'Ada', table: 't1', exercise, field: 'rating' };
  const phone = await joinByPhone({ base, code, ...place, answer: () => 7, onAcknowledged: () => undefined });
  phones.push(phone);
  return phone;
}

test('a second start keeps the session, its seats, answers and ticks, and the cookie; and prints a fresh link', async () => {
  const first = await start();
  const facilitator = await signInFacilitator(first.base, linkToken(first.link));
  const session = await facilitator.createSession({ title: 'Kept' });
  const fresh = await lookUp(facilitator, session);
  const item = fresh.workshop.checklist[0]?.items[0]?.id ?? '';
  const phone = await join(first, fresh.session.code);
  await facilitator.op(session, { type: 'exercise.phase', exercise, to: 'open', phaseRevision: 0 });
  await phone.until(({ view }) => view.stage?.stage.exercises[exercise]?.phase === 'open');
  phone.keepAnswering();
  phone.stopAnswering();
  await phone.until(({ waiting }) => waiting.length === 0);
  await facilitator.op(session, { type: 'plan.tick', item, done: true, by: 'Ada' });
  const before = { answer: await lookUp(facilitator, session), stored: readStoredRoom(data, session) };
  expect(before.stored.registers).toMatchObject([{ owner: `seat:${phone.seat}`, value: 7 }]);
  expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });

  const second = await start({ PORT: new URL(first.base).port });
  expect(await lookUp(facilitator, session), 'by the cookie of the first start').toEqual(before.answer);
  expect(before.answer).toMatchObject({
    session: { seats: 1, settings: { title: 'Kept' } },
    ticks: [{ item, by: 'Ada' }],
  });
  expect(readStoredRoom(data, session)).toEqual(before.stored);
  await phone.until(({ connection }) => connection === 'online');
  expect(await phone.welcomedWith()).toMatchObject({ value: 7 });

  expect(linkToken(second.link)).not.toBe(linkToken(first.link));
  const fromAnotherBrowser = async (link: string): Promise<number> => {
    const { get } = await signInFacilitator(second.base, linkToken(link));
    return (await get('/api/home')).status;
  };
  expect(await fromAnotherBrowser(first.link), 'a link that has been used').toBe(401);
  expect(await fromAnotherBrowser(second.link)).toBe(200);
  expect(await fromAnotherBrowser(second.link), 'a link that has been used').toBe(401);
  expect((await facilitator.get('/api/home')).status, 'the old cookie beside the new one').toBe(200);
});

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it with exit code 0, its data in one file and its folder free',
  async (signal) => {
    const first = await start();
    const facilitator = await signInFacilitator(first.base, linkToken(first.link));
    const session = await facilitator.createSession();
    const { code } = (await lookUp(facilitator, session)).session;
    await join(first, code);
    expect(await first.end(signal), 'with a phone connected').toEqual({ code: 0, signal: null });
    expect(Object.keys(filesIn(data))).toEqual(['halfday.sqlite']);
    expect(readStoredRoom(data, session).seats).toBe(1);
    const second = await start();
    expect((await fetch(`${second.base}/api/health`)).status).toBe(200);
  },
);

test('a killed server leaves no lock behind', async () => {
  const first = await start();
  await first.end('SIGKILL');
  const second = await start();
  expect((await fetch(`${second.base}/api/health`)).status).toBe(200);
});

test('the terminal says where to go, for whom, and where the data is', async () => {
  const { lines, link } = await start();
  const said = lines.replace(/^Built the page in .*\n/, '');
  expect(said.trimEnd().split('\n')).toHaveLength(6);
  expect(link).toMatch(/^http:\/\/localhost:\d+\/sign-in#[A-Za-z0-9_-]{22}$/);
  expect(said).toMatch(/^ {2}Participants {2}nobody but this machine/m);
  expect(said).toContain(`\n  Data          ${data}\n`);
});

test('from the command to the first page', async () => {
  const first = await start();
  await first.end('SIGTERM');
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const server = await start();
    expect(server.firstPage).toMatch(/<!doctype html>[^]*<script type="module"/i);
    times.push(server.firstPageInMs);
    await server.end('SIGTERM');
  }
  console.log(
    `A second start serves its first page after ${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}.`,
  );
});
