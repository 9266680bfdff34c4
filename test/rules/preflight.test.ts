import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rm } from 'node:fs/promises';
import { checkInList } from '#shared/session/checkIn.ts';
import { machineFacts } from '#shared/session/preflight.ts';
import type { RunningServer } from '#server/start.ts';
import { newTestId, signInFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { linkToken, startTestServer, temporaryData } from '../helpers/runningServer.ts';

let dataFolder: string;
let server: RunningServer;
let base: string;
let facilitator: TestFacilitator;

beforeAll(async () => {
  dataFolder = await temporaryData();
  server = await startTestServer(dataFolder, { host: '0.0.0.0' });
  base = `http://127.0.0.1:${server.port}`;
  facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
});
afterAll(async () => {
  await server?.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const android = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36';

async function listOf(session: string, who = facilitator) {
  const answer = await who.get(`/api/sessions/${session}/preflight/phones`);
  return checkInList.parse(await answer.json());
}

function checkIn(code: string, body: object, userAgent = android): Promise<Response> {
  return fetch(`${base}/api/check/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify({ id: newTestId(), line: 'websocket', roundTripMs: 8, ...body }),
  });
}

describe('a phone that checks its way to the room', () => {
  test('is on the list of its session, and on no other', async () => {
    const [session, other] = [await facilitator.createSession(), await facilitator.createSession()];
    const { code } = await listOf(session);
    await listOf(other);
    const answer = await checkIn(code.toLowerCase(), { line: 'polling', roundTripMs: 31 });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ number: 1 });
    const { checkIns } = await listOf(session);
    expect(checkIns).toMatchObject([
      {
        number: 1,
        device: 'android',
        browser: 'chrome',
        line: 'polling',
        roundTripMs: 31,
        place: 'elsewhere',
      },
    ]);
    expect((await listOf(other)).checkIns).toEqual([]);
  });

  test('the laptop itself is told apart from the phones', async () => {
    const session = await facilitator.createSession();
    const { code } = await listOf(session);
    await checkIn(code, {}, 'Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0 Safari/537.36');
    expect((await listOf(session)).checkIns).toMatchObject([{ device: 'linux', place: 'here' }]);
  });

  test('what is no check-in is refused, and a code of no session is unknown', async () => {
    const { code } = await listOf(await facilitator.createSession());
    const bad: readonly object[] = [
      { id: 'short' },
      { line: 'pigeon' },
      { roundTripMs: -1 },
      { roundTripMs: 1e9 },
      { number: 7 },
      { place: 'here' },
    ];
    for (const body of bad) expect((await checkIn(code, body)).status, JSON.stringify(body)).toBe(400);
    const unknown = await checkIn('ZZZZZ', {});
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({ reason: 'unknown-check' });
    expect((await checkIn('Z'.repeat(17), {})).status).toBe(400);
  });

  test('rule 4: who is not signed in sees neither phones nor machine; nor does anybody of a session that is none', async () => {
    const session = await facilitator.createSession();
    for (const what of ['phones', 'machine']) {
      expect((await fetch(`${base}/api/sessions/${session}/preflight/${what}`)).status).toBe(401);
      expect((await facilitator.get(`/api/sessions/${newTestId()}/preflight/${what}`)).status).toBe(404);
    }
  });

  test('rule 10: past its burst a session’s check page is asked to wait', async () => {
    const { code } = await listOf(await facilitator.createSession());
    const statuses: number[] = [];
    for (let at = 0; at < 400 && !statuses.includes(429); at += 1) {
      statuses.push((await checkIn(code, {})).status);
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the machine', () => {
  test('says how it stands: disk, clock, addresses that answer', async () => {
    const session = await facilitator.createSession();
    const answer = await facilitator.get(`/api/sessions/${session}/preflight/machine`);
    const facts = machineFacts.parse(await answer.json());
    expect(Math.abs(facts.nowMs - Date.now())).toBeLessThan(5000);
    expect(facts.saving).toBeNull();
    expect(facts.disk?.freeBytes).toBeGreaterThan(0);
    expect(facts.disk?.totalBytes).toBeGreaterThanOrEqual(facts.disk?.freeBytes ?? Infinity);
    expect(facts.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(facts.addresses.map(({ url }) => url)).toEqual(server.participantUrls);
    expect(facts.addresses.filter(({ kind, answers }) => kind === 'room' && answers === 'no')).toEqual([]);
  });
});

test('each page of the check is there, under its address', async () => {
  for (const address of ['/check', '/check/ABCDE', '/projector/test', '/sessions/some/preflight']) {
    const answer = await fetch(base + address);
    expect(answer.status, address).toBe(200);
    expect(answer.headers.get('content-type'), address).toContain('text/html');
  }
});
