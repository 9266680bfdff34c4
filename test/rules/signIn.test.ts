import { request } from 'node:http';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueToken } from '#server/accounts/tokens.ts';
import { asFacilitator, signInFacilitator, someOwner } from '../helpers/facilitator.ts';
import { linkToken, startTestServer, temporaryData, withTestServer } from '../helpers/runningServer.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';

const json = { 'content-type': 'application/json' };

function post(
  base: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(base + path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
}

async function said(answer: Response): Promise<readonly [number, unknown]> {
  return [answer.status, answer.status === 204 ? null : await answer.json()];
}

const statuses = (answers: readonly Response[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

describe('the printed link', () => {
  test('the first one makes the owner; a mistyped form does not use it up', async () => {
    await withTestServer(async (server) => {
      const base = `http://127.0.0.1:${server.port}`;
      const token = linkToken(server.facilitatorLink);
      expect(await said(await post(base, '/api/sign-in/link', { token }))).toEqual([
        200,
        { next: 'make-owner' },
      ]);
      const mistyped = { ...someOwner, email: 'ines@' };
      expect((await post(base, '/api/sign-in/owner', { token, account: mistyped })).status).toBe(400);
      const short = { ...someOwner, password: 'short' };
      expect((await post(base, '/api/sign-in/owner', { token, account: short })).status).toBe(400);
      const signedIn = await post(base, '/api/sign-in/owner', { token, account: someOwner });
      expect(signedIn.status).toBe(204);
      const me: unknown = await (await asFacilitator(base, signedIn).get('/api/me')).json();
      expect(me).toMatchObject({ name: 'Ines', email: 'ines@halfday.test', role: 'owner' });
    });
  });

  test('of two browsers that race with it, one makes the owner and the other is told', async () => {
    await withTestServer(async (server) => {
      const base = `http://127.0.0.1:${server.port}`;
      const token = linkToken(server.facilitatorLink);
      const make = (email: string) =>
        post(base, '/api/sign-in/owner', { token, account: { ...someOwner, email } });
      const answers = await Promise.all([
        make('a@halfday.test'),
        make('b@halfday.test'),
        make('c@halfday.test'),
      ]);
      const [made, ...others] = statuses(answers);
      expect(made).toBe(204);
      expect(others.every((status) => status === 401 || status === 409)).toBe(true);
    });
  });

  test('once used it signs nobody in, and its own browser is sent on', async () => {
    await withTestServer(async (server) => {
      const base = `http://127.0.0.1:${server.port}`;
      const token = linkToken(server.facilitatorLink);
      const { cookie } = await signInFacilitator(base, token);
      expect(await said(await post(base, '/api/sign-in/link', { token }))).toEqual([
        401,
        { reason: 'link-used' },
      ]);
      const again = await post(base, '/api/sign-in/link', { token }, { cookie });
      expect(await said(again)).toEqual([200, { next: 'home' }]);
      const second = { ...someOwner, email: 'second@halfday.test' };
      const taken = await post(base, '/api/sign-in/owner', { token, account: second });
      expect(await said(taken)).toEqual([401, { reason: 'link-used' }]);
    });
  });

  test('after a new start it signs the owner in without a password, once, and lets them choose another', async () => {
    const dataFolder = await temporaryData();
    const first = await startTestServer(dataFolder);
    const before = await signInFacilitator(
      `http://127.0.0.1:${first.port}`,
      linkToken(first.facilitatorLink),
    );
    await first.close();
    const server = await startTestServer(dataFolder);
    const base = `http://127.0.0.1:${server.port}`;
    // The cookie of before the start still opens.
    expect((await fetch(`${base}/api/me`, { headers: { cookie: before.cookie } })).status).toBe(200);
    const token = linkToken(server.facilitatorLink);
    const answers = await Promise.all([1, 2, 3].map(() => post(base, '/api/sign-in/link', { token })));
    expect(statuses(answers)).toEqual([200, 401, 401]);
    const signedIn = answers.find(({ status }) => status === 200);
    if (!signedIn) throw new Error('Nobody was signed in.');
    expect(await signedIn.clone().json()).toEqual({ next: 'new-password' });
    const { cookie } = asFacilitator(base, signedIn);
    const chosen = await post(base, '/api/me/password', { password: 'another sentence' }, { cookie });
    expect(chosen.status).toBe(204);
    const { email, password } = someOwner;
    expect(await said(await post(base, '/api/sign-in', { email, password }))).toEqual([
      401,
      { reason: 'wrong-password' },
    ]);
    const signIn = await post(base, '/api/sign-in', {
      email: ' INES@halfday.test',
      password: 'another sentence',
    });
    expect(signIn.status).toBe(204);
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test('one that has run out makes nobody the owner', async () => {
    const room = await openTestRoom();
    const day = 24 * 60 * 60 * 1000;
    const old = { kind: 'owner-link', nowMs: Date.now() - 2 * day, lifetimeMs: day } as const;
    const token = await issueToken(room.store, old);
    expect((await post(room.base, '/api/sign-in/link', { token })).status).toBe(401);
    await room.close();
  });
});

describe('the cookie', () => {
  test.each([
    { publicUrl: null, name: 'halfday', secure: false },
    { publicUrl: 'http://rooms.example', name: 'halfday', secure: false },
    { publicUrl: 'https://rooms.example', name: '__Host-halfday', secure: true },
  ])(
    'at $publicUrl it is $name, for this host alone and out of reach of scripts',
    async ({ publicUrl, name, secure }) => {
      await withTestServer(
        async (server) => {
          const base = `http://127.0.0.1:${server.port}`;
          const token = linkToken(server.facilitatorLink);
          const made = await post(base, '/api/sign-in/owner', { token, account: someOwner });
          const cookies = made.headers.getSetCookie();
          expect(cookies).toHaveLength(1);
          const [pair = '', ...attributes] = (cookies[0] ?? '').split('; ');
          expect(pair.split('=')[0]).toBe(name);
          const expected = [
            'HttpOnly',
            'Max-Age=2592000',
            'Path=/',
            'SameSite=Lax',
            ...(secure ? ['Secure'] : []),
          ];
          expect(attributes.toSorted()).toEqual(expected);
          expect((await asFacilitator(base, made).get('/api/me')).status).toBe(200);
        },
        { publicUrl },
      );
    },
  );

  test('one whose signature was tampered with opens nothing', async () => {
    await withTestServer(async (server) => {
      const base = `http://127.0.0.1:${server.port}`;
      const { cookie } = await signInFacilitator(base, linkToken(server.facilitatorLink));
      const [token = ''] = cookie.split('.');
      for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}%3D`])
        expect((await fetch(`${base}/api/me`, { headers: { cookie: forged } })).status).toBe(401);
    });
  });
});

describe('e-mail and password', () => {
  let room: TestRoom;
  const { email, password } = someOwner;

  beforeAll(async () => {
    room = await openTestRoom();
  });
  afterAll(() => room.close());

  test('nobody learns whether an e-mail has an account', async () => {
    const wrong = await said(await post(room.base, '/api/sign-in', { email, password: 'not this one' }));
    const unknown = await said(
      await post(room.base, '/api/sign-in', { email: 'nobody@halfday.test', password: 'not this one' }),
    );
    expect(wrong).toEqual([401, { reason: 'wrong-password' }]);
    expect(unknown).toEqual(wrong);
  });

  test.each([
    ['/api/sign-in', { email, password, rememberMe: false }],
    ['/api/sign-in', { email, password, callbackURL: 'http://evil.example' }],
    ['/api/sign-in/link', { token: 'A'.repeat(22), role: 'owner' }],
    ['/api/sign-in/owner', { token: 'A'.repeat(22), account: { ...someOwner, role: 'owner' } }],
    ['/api/invitations/accept', { token: 'A'.repeat(22), account: { ...someOwner, role: 'owner' } }],
  ])('%s refuses a body with more in it than it asks for', async (path, body) => {
    expect(await said(await post(room.base, path, body))).toEqual([400, { reason: 'malformed' }]);
  });

  test('none of the library’s own addresses answers', async () => {
    for (const path of ['sign-up/email', 'sign-in/email', 'get-session', 'sign-out', 'change-email'])
      expect((await post(room.base, `/api/auth/${path}`, someOwner)).status).toBe(404);
  });

  test('signing out ends this sign-in and no other', async () => {
    const signIn = async () =>
      asFacilitator(room.base, await post(room.base, '/api/sign-in', { email, password }));
    const [here, there] = [await signIn(), await signIn()];
    const out = await here.post('/api/sign-out', {});
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()).toHaveLength(1);
    expect(out.headers.get('set-cookie')).toMatch(/^halfday=; .*Max-Age=0/);
    expect((await here.get('/api/me')).status).toBe(401);
    expect((await there.get('/api/me')).status).toBe(200);
  });

  test('rule 10: wrong passwords make their account wait, however many come at once, and no other', async () => {
    const guess = () =>
      post(room.base, '/api/sign-in', { email: 'guessed@halfday.test', password: 'not this one' });
    const guesses = await Promise.all(Array.from({ length: 30 }, guess));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(await said(await guess())).toEqual([429, { reason: 'too-many-tries' }]);
    expect((await post(room.base, '/api/sign-in', { email, password })).status).toBe(204);
  });

  test('a sign-in is stored without what its browser holds', async () => {
    const signedIn = asFacilitator(room.base, await post(room.base, '/api/sign-in', { email, password }));
    const token = decodeURIComponent(signedIn.cookie).slice('halfday='.length).split('.')[0] ?? '';
    expect(token.length).toBeGreaterThan(20);
    const rows = await room.store.database.selectFrom('account_session').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    const credentials = await room.store.database.selectFrom('account_credential').selectAll().execute();
    expect(JSON.stringify(credentials)).not.toContain(password);
  });

  test('a sign-in of a month ago has run out', async () => {
    const signedIn = asFacilitator(room.base, await post(room.base, '/api/sign-in', { email, password }));
    expect((await signedIn.get('/api/me')).status).toBe(200);
    await room.store.database
      .updateTable('account_session')
      .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .execute();
    expect((await signedIn.get('/api/me')).status).toBe(401);
  });
});

describe('the addresses that people come by', () => {
  /** A request as a browser at another address of this server sends it. */
  function from(port: number, host: string, origin: string): Promise<number | undefined> {
    const { email, password } = someOwner;
    const sent = request({
      port,
      host: '127.0.0.1',
      path: '/api/sign-in',
      method: 'POST',
      headers: { ...json, host, origin },
    });
    sent.end(JSON.stringify({ email, password }));
    return new Promise((resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
  }

  test('localhost, the room’s network and the public address sign in; another site does not', async () => {
    await withTestServer(
      async (server) => {
        const { port } = server;
        await signInFacilitator(`http://127.0.0.1:${port}`, linkToken(server.facilitatorLink));
        expect(await from(port, `localhost:${port}`, `http://localhost:${port}`)).toBe(204);
        expect(await from(port, `192.168.1.20:${port}`, `http://192.168.1.20:${port}`)).toBe(204);
        expect(await from(port, `127.0.0.1:${port}`, 'https://rooms.example')).toBe(204);
        expect(await from(port, `192.168.1.20:${port}`, 'http://evil.example')).toBe(403);
        expect(await from(port, `192.168.1.20:${port}`, `http://192.168.1.21:${port}`)).toBe(403);
      },
      { publicUrl: 'https://rooms.example' },
    );
  });
});
