import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { daysToGuess, leastDays, mostTargets, roomCodeLengths, wrongCodes } from '#shared/sync/guessing.ts';
import type { RunningServer } from '#server/start.ts';
import { newTestId, signInFacilitator } from '../helpers/facilitator.ts';
import { openRawPage } from '../helpers/rawPage.ts';
import { linkToken, startTestServer, temporaryData, withTestServer } from '../helpers/runningServer.ts';
import { someAnswer } from '../helpers/someAnswer.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let room: TestRoom;
let session: TestSession;

beforeAll(async () => {
  room = await openTestRoom();
  session = await room.newSession();
});
afterAll(() => room.close());

const json = { 'content-type': 'application/json' };

/** Pages by where they come from, and whether a browser on them may do anything here. `@` is our own port. */
const pages: readonly (readonly [origin: string | null, ours: boolean, oursInPublic: boolean])[] = [
  ['http://127.0.0.1:@', true, true],
  // No browser leaves it out where it matters: this is a script of the room's own, or a test.
  [null, true, true],
  ['https://rooms.example', false, true],
  ['null', false, false],
  ['http://evil.example', false, false],
  ['http://127.0.0.1', false, false],
  ['http://127.0.0.1:1', false, false],
  ['http://localhost:@', false, false],
  ['http://sub.127.0.0.1:@', false, false],
  ['https://127.0.0.1.evil.example', false, false],
  ['http://rooms.example', false, false],
  ['https://rooms.example:444', false, false],
  ['https://sub.rooms.example', false, false],
  ['https://rooms.example.evil.example', false, false],
  ['https://rooms.example@evil.example', false, false],
  ['http://127.0.0.1:@, http://evil.example', false, false],
];

describe.each([
  { publicUrl: null, column: 1 },
  { publicUrl: 'https://rooms.example', column: 2 },
] as const)('other sites, at a server whose public address is $publicUrl', ({ publicUrl, column }) => {
  let server: RunningServer;
  let dataFolder: string;
  let base: string;
  let cookie: string;
  let id: string;

  beforeAll(async () => {
    dataFolder = await temporaryData();
    server = await startTestServer(dataFolder, { publicUrl });
    base = `http://127.0.0.1:${server.port}`;
    const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
    ({ cookie } = facilitator);
    id = await facilitator.createSession();
  });
  afterAll(async () => {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test.each(pages)('a page of %s: by HTTP, by polling and by WebSocket alike', async (from, ...ours) => {
    const isOurs = ours[column - 1];
    const origin = from?.replace(':@', `:${server.port}`);
    const headers = { cookie, ...(origin === undefined ? {} : { origin }) };
    const posted = await fetch(`${base}/api/sessions/${id}/projector-link`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: '{}',
    });
    expect(posted.status).toBe(isOurs ? 200 : 403);
    expect((await posted.text()).includes('"reason":"other-site"')).toBe(!isOurs);

    const polling = `${base}/socket.io/?EIO=4&transport=polling`;
    expect((await fetch(polling, { headers })).status).toBe(isOurs ? 200 : 400);
    // Even with the line's own number, which a page of ours was given.
    const [, sid = ''] = /"sid":"([^"]+)"/.exec(await (await fetch(polling)).text()) ?? [];
    const sent = await fetch(`${polling}&sid=${sid}`, { method: 'POST', headers, body: '40{}' });
    expect(sent.status).toBe(isOurs ? 200 : 400);

    const line = await openRawPage(base, { as: 'facilitator', session: id }, { headers }).catch(() => null);
    expect(line !== null).toBe(isOurs);
    line?.hello();
    await line?.frame('welcome');
    line?.close();
  });

  test('no answer lets a page of another site read it', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await fetch(`${base}/api/home`, {
        method,
        headers: { cookie, origin: 'http://evil.example' },
      });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });
});

describe('room codes', () => {
  test('rule 10: after a hundred wrong codes everybody waits but those who scan the QR code', async () => {
    await withTestServer(async (server) => {
      const base = `http://127.0.0.1:${server.port}`;
      const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
      const id = await facilitator.createSession();
      const shown: unknown = await (await facilitator.get(`/api/sessions/${id}`)).json();
      const [, scanned] = /"joinPath":"\/j\/([\w-]+)"/.exec(JSON.stringify(shown)) ?? [];
      const [, code] = /"code":"(\w{6})"/.exec(JSON.stringify(shown)) ?? [];
      const ask = async (invitation = '') => (await fetch(`${base}/api/join/${invitation}`)).status;
      expect([await ask(code), await ask(scanned)]).toEqual([200, 200]);
      // Never a code of ours: it has look-alikes in it.
      const guesses = await Promise.all(Array.from({ length: 150 }, () => ask('LOLOLO')));
      expect(guesses.filter((status) => status === 404).length).toBeLessThan(125);
      expect(guesses).toContain(429);
      expect(await ask(scanned)).toBe(200);
      const forged = `${scanned?.slice(0, -1)}${scanned?.endsWith('x') ? 'y' : 'x'}`;
      // A wrong code like any other: turned away for now, or unknown once there is room to ask again.
      expect([404, 429]).toContain(await ask(forged));
    });
  });

  test('rule 10: a burst of wrong codes is cut short, while an open room goes on and who scans comes in', async () => {
    await withTestServer(async (server) => {
      const base = `http://127.0.0.1:${server.port}`;
      const facilitator = await signInFacilitator(base, linkToken(server.facilitatorLink));
      const id = await facilitator.createSession();
      const shown = await (await facilitator.get(`/api/sessions/${id}`)).text();
      const [, scanned = ''] = /"joinPath":"\/j\/([\w-]+)"/.exec(shown) ?? [];
      const join = async (invitation: string, seat = newTestId()) => {
        const body = { invitation, seat, token: newTestId(), name: 'Ana', table: 't1', language: 'en' };
        const answer = await fetch(`${base}/api/join`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify(body),
        });
        return { status: answer.status, token: body.token };
      };
      const early = await join(scanned);
      const page = await openRawPage(base, { as: 'participant', token: early.token });
      page.hello();
      await page.frame('welcome');
      const startedMs = Date.now();
      // By each of the three ways in which a code can be tried.
      const guesses = await Promise.all(
        Array.from({ length: 150 }, (_, index) => [
          fetch(`${base}/api/join/LOLOLO`),
          fetch(`${base}/api/return`, {
            method: 'POST',
            headers: json,
            body: JSON.stringify({ code: 'LOLOLOLO', token: newTestId() }),
          }),
          index % 2 === 0 ? fetch(`${base}/api/join/LOLOLOLO`) : join('LOLOLO'),
        ]).flat(),
      );
      const tried = guesses.filter(({ status }) => status === 404).length;
      const passed = (Date.now() - startedMs) / 1000;
      expect(tried).toBeLessThanOrEqual(wrongCodes.burst + Math.ceil(passed * wrongCodes.perSecond) + 1);
      expect(tried).toBeGreaterThanOrEqual(wrongCodes.burst);
      // Every try that was let through costs as much as the arithmetic says.
      expect(daysToGuess(roomCodeLengths.short, mostTargets(roomCodeLengths.short))).toBeGreaterThan(
        leastDays,
      );
      expect((await join(scanned)).status).toBe(200);
      const op = someAnswer({ exercise: 'self-rating', client: page.client });
      page.op(op);
      expect(await page.answer(op.id)).toMatchObject({ type: 'refuse', reason: 'not-open' });
      page.close();
    });
  });

  test('rule 10: where there are many rooms, the next has a longer code, which brings people in wherever it is typed', async () => {
    const many = await openTestRoom();
    for (let made = 0; made < mostTargets(roomCodeLengths.short) - 1; made += 1) await many.newSession();
    const codeOf = async (id: string): Promise<string> =>
      /"code":"(\w+)"/.exec(await (await many.facilitator.get(`/api/sessions/${id}`)).text())?.[1] ?? '';
    const last = await codeOf(await many.facilitator.createSession());
    const id = await many.facilitator.createSession();
    const code = await codeOf(id);
    expect([last.length, code.length]).toEqual([6, 8]);
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase();
    const found = await fetch(`${many.base}/api/join/${encodeURIComponent(typed)}`);
    expect([found.status, await found.json()]).toMatchObject([200, { session: id }]);
    // The form takes eight symbols for a return code first, and that costs nobody a try.
    for (let asked = 0; asked < wrongCodes.burst + 20; asked += 1) {
      const answer = await fetch(`${many.base}/api/return`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ code: typed, token: newTestId() }),
      });
      expect([answer.status, await answer.json()]).toEqual([404, { reason: 'room-code' }]);
    }
    const joined = await fetch(`${many.base}/api/join`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        invitation: typed,
        seat: newTestId(),
        token: newTestId(),
        name: 'Ana',
        table: 't1',
        language: 'en',
      }),
    });
    expect(joined.status).toBe(200);
    await many.close();
  });

  test('a venue that joins with the right code, hundreds behind one address, is held up by nothing', async () => {
    const asked = Array.from({ length: 300 }, () =>
      fetch(`${room.base}/api/join/${session.code.toLowerCase()}`),
    );
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('the report as CSV', () => {
  test('is UTF-8 with its mark, and a name that is a formula does not run', async () => {
    await session.phase('rating', 'open');
    const name = '=HYPERLINK("http://evil.example","李娜")';
    const page = await session.page(await session.join({ name }));
    const op = someAnswer({ id: newTestId(), value: 8 });
    page.op(op);
    await page.answer(op.id);
    page.close();
    const answer = await room.facilitator.get(`/api/sessions/${session.id}/report.csv?language=en`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const [header, row] = new TextDecoder().decode(bytes).split('\r\n');
    expect(header).toBe('Name,Table,Business,Exercise,Question,Field,Answer,Status,For the room');
    expect(row).toMatch(/^"'=HYPERLINK/);
    expect(row).toMatch(/,8,answered,$/);
  });
});
