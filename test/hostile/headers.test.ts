import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asFacilitator, signInFacilitator, someOwner, type TestFacilitator } from '../helpers/facilitator.ts';
import { linkToken, startTestServer, temporaryData } from '../helpers/runningServer.ts';
import type { RunningServer } from '#server/start.ts';
import { openTestRoom } from '../helpers/testRoom.ts';
import { rawRequest, type RawAnswer } from './rawRequest.ts';

const second = 1000;
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 60 * second });

/** One of each kind of answer: pages, files, what is anybody's, somebody's, and nobody's. */
const kinds = {
  '/': 'page',
  '/j/some-token': 'page',
  '/sign-in': 'page',
  '/home': 'page',
  '/sessions/x/console': 'page',
  '/projector': 'page',
  '/print': 'page',
  '/print/checklist': 'page',
  '/favicon.svg': 'file',
  '/nothing.js': 'refusal',
  '/api/health': 'data',
  '/api/alive': 'data',
  '/api/me': 'data',
  '/api/home': 'data',
  '/api/people': 'data',
  '/api/join/LOLOLO': 'refusal',
  '/api/device/slides': 'refusal',
  '/api/projector/deck': 'refusal',
  '/api/nothing': 'refusal',
} as const;

const schemes = [
  { publicUrl: null, https: false },
  { publicUrl: 'http://rooms.example', https: false },
  { publicUrl: 'https://rooms.example', https: true },
];

describe.each(schemes)('the headers of a server at $publicUrl', ({ publicUrl, https }) => {
  let server: RunningServer;
  let dataFolder: string;
  let base: string;
  let owner: TestFacilitator;

  beforeAll(async () => {
    dataFolder = await temporaryData();
    server = await startTestServer(dataFolder, { publicUrl });
    base = `http://127.0.0.1:${server.port}`;
    owner = await signInFacilitator(base, linkToken(server.facilitatorLink));
  });
  afterAll(async () => {
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const ask = (address: string): Promise<RawAnswer> =>
    rawRequest(base, {
      method: 'GET',
      path: address,
      headers: { cookie: owner.cookie, host: 'rooms.example' },
    });

  test.each(Object.entries(kinds))(
    '%s (%s): scripts of our own alone, framed by nobody else',
    async (address, kind) => {
      const { headers, status } = await ask(address);
      const isPaper = address.startsWith('/print/');
      expect(status < 400).toBe(kind !== 'refusal');
      const policy = Object.fromEntries(
        String(headers['content-security-policy'])
          .split(';')
          .map((directive) => {
            const [name = '', ...values] = directive.trim().split(' ');
            return [name, values.join(' ')];
          }),
      );
      expect(policy).toEqual({
        'default-src': "'self'",
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': "'self' ws://rooms.example wss://rooms.example",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': isPaper ? "'self'" : "'none'",
      });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': isPaper ? 'SAMEORIGIN' : 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
      expect(/^max-age=[1-9]\d+/.test(String(headers['strict-transport-security']))).toBe(https);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      const cached = address.startsWith('/api/') ? 'no-store' : kind === 'refusal' ? undefined : 'no-cache';
      expect(headers['cache-control']).toBe(cached);
    },
  );

  test('files with a hash in their name are kept, all else is asked for', async () => {
    const { text } = await ask('/');
    const [script] = /\/assets\/[^"]+\.js/.exec(text) ?? [];
    expect((await ask(script ?? '/no-script')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(text).not.toMatch(/<script>|javascript:|style="| on\w+="/);
  });

  test('what sockets answer is neither kept nor guessed at', async () => {
    for (const address of [
      '/socket.io/?EIO=4&transport=polling',
      '/socket.io/?EIO=4&transport=polling&sid=none',
    ]) {
      const { headers } = await ask(address);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('whatever signs somebody in sets one cookie, out of reach of scripts and of other hosts', async () => {
    const json = { 'content-type': 'application/json' };
    const { email, password } = someOwner;
    const signIn = await fetch(`${base}/api/sign-in`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email, password }),
    });
    const signedIn = asFacilitator(base, signIn);
    const out = await signedIn.post('/api/sign-out', {});
    for (const [answer, ends] of [
      [signIn, 'Max-Age=2592000'],
      [out, 'Max-Age=0'],
    ] as const) {
      const [cookie = '', ...more] = answer.headers.getSetCookie();
      expect(more).toEqual([]);
      const [pair = '', ...attributes] = cookie.split('; ');
      expect(pair.split('=')[0]).toBe(https ? '__Host-halfday' : 'halfday');
      const always = ['HttpOnly', ends, 'Path=/', 'SameSite=Lax'];
      expect(attributes.toSorted()).toEqual([...always, ...(https ? ['Secure'] : [])].toSorted());
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await ask('/api/health')).headers['set-cookie']).toBeUndefined();
  });
});

describe('what opens a door', () => {
  test('is nowhere in the bytes of the data: tokens, links, invitations, codes and passwords', async () => {
    const room = await openTestRoom();
    const session = await room.newSession();
    await session.phase('rating', 'open');
    const seat = await session.join();
    const links = [
      await (await room.facilitator.post(`/api/sessions/${session.id}/projector-link`, {})).text(),
      await (await room.facilitator.post(`/api/sessions/${session.id}/invitations`, {})).text(),
      await (await room.facilitator.post('/api/people/invitations', { session: null })).text(),
    ].map((text) => /#([\w-]{22})/.exec(text)?.[1] ?? '');
    const detail = await (await room.facilitator.get(`/api/sessions/${session.id}`)).text();
    const code = await (
      await room.facilitator.get(`/api/sessions/${session.id}/seats/${seat.seat}/return-code`)
    ).text();
    const page = await session.page(seat);
    page.hello();
    await page.frame('welcome');
    page.close();
    const signIn = decodeURIComponent(room.facilitator.cookie).slice('halfday='.length);
    const secrets = {
      seatToken: seat.token,
      projectorLink: links[0],
      sessionInvitation: links[1],
      invitation: links[2],
      roomJoinToken: /"joinPath":"\/j\/([\w-]+)"/.exec(detail)?.[1],
      returnCode: /"code":"(\w{8})"/.exec(code)?.[1],
      signInToken: signIn.split('.')[0],
      signInCookie: signIn,
      password: someOwner.password,
    };
    const folder = path.dirname(room.file);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const bytes = await Promise.all(
      files.map(({ name, parentPath }) => readFile(path.join(parentPath, name), 'latin1')),
    );
    // The search would find them: the seat that the token is for is there to be found.
    expect(bytes.some((content) => content.includes(seat.seat))).toBe(true);
    const half = secrets.roomJoinToken?.slice(-20);
    for (const [name, secret = ''] of Object.entries({ ...secrets, halfOfJoinToken: half })) {
      expect([name, secret.length >= 8]).toEqual([name, true]);
      expect([name, bytes.some((content) => content.includes(secret))]).toEqual([name, false]);
    }
    await room.close();
  });
});
