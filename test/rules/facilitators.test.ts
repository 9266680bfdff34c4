import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueToken } from '#server/accounts/tokens.ts';
import { asFacilitator, newTestId, type TestFacilitator } from '../helpers/facilitator.ts';
import { openRawPage, type RawPage } from '../helpers/rawPage.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

const day = 24 * 60 * 60 * 1000;

let room: TestRoom;
let owner: TestFacilitator;
/** Made before there were accounts: it belongs to nobody but the installation's owner. */
let old: TestSession;

beforeAll(async () => {
  room = await openTestRoom();
  owner = room.facilitator;
  old = await room.newSession();
});
afterAll(() => room.close());

function textOf(value: unknown, key: string): string {
  return new RegExp(`"${key}":"([^"]+)"`).exec(JSON.stringify(value))?.[1] ?? '';
}

async function invitation(from: TestFacilitator, path: string, body: unknown): Promise<string> {
  const answer: unknown = await (await from.post(path, body)).json();
  return textOf(answer, 'link').split('#')[1] ?? '';
}

function accept(token: string, name: string): Promise<Response> {
  const account = { name, email: `${name}@halfday.test`, password: 'a short sentence' };
  return fetch(`${room.base}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, account }),
  });
}

async function invite(name: string, session: string | null = null): Promise<TestFacilitator> {
  return asFacilitator(
    room.base,
    await accept(await invitation(owner, '/api/people/invitations', { session }), name),
  );
}

async function idOf(facilitator: TestFacilitator): Promise<string> {
  return textOf(await (await facilitator.get('/api/me')).json(), 'id');
}

async function openConsole({ cookie }: TestFacilitator, session: string): Promise<RawPage> {
  const page = await openRawPage(room.base, { as: 'facilitator', session }, { headers: { cookie } });
  page.hello();
  return page;
}

async function sessionsOf(facilitator: TestFacilitator): Promise<readonly string[]> {
  const home = await (await facilitator.get('/api/home')).text();
  return [...home.matchAll(/"id":"([^"]+)","code"/g)].map(([, id = '']) => id);
}

/** What a page of this session may ask for, each with an answer that only its facilitators get. */
function everyRoute(id: string): readonly (readonly ['get' | 'post', string])[] {
  return [
    ['get', `/api/sessions/${id}`],
    ['get', `/api/sessions/${id}/report`],
    ['get', `/api/sessions/${id}/report.csv`],
    ['get', `/api/sessions/${id}/facilitators`],
    ['get', `/api/sessions/${id}/preflight/machine`],
    ['get', `/api/sessions/${id}/preflight/phones`],
    ['get', `/api/sessions/${id}/copy`],
    ['get', `/api/sessions/${id}/letters`],
    ['get', `/api/sessions/${id}/letters/letters.zip`],
    ['get', `/api/sessions/${id}/letters/mei/letter.eml`],
    ['get', `/api/sessions/${id}/prints`],
    ['get', `/api/documents/source?session=${id}`],
    ['get', `/api/documents/checklist.pdf?session=${id}`],
    ['get', `/api/documents/workbook.pdf?session=${id}`],
    ['post', `/api/sessions/${id}/letters/send`],
    ['post', `/api/sessions/${id}/prints`],
    ['post', `/api/sessions/${id}/ops`],
    ['post', `/api/sessions/${id}/logo`],
    ['post', `/api/sessions/${id}/copy/seen`],
    ['post', `/api/sessions/${id}/projector-link`],
    ['post', `/api/sessions/${id}/projector-links/revoke`],
    ['post', `/api/sessions/${id}/facilitators`],
    ['post', `/api/sessions/${id}/facilitators/remove`],
    ['post', `/api/sessions/${id}/invitations`],
  ];
}

describe('an invitation', () => {
  test('makes one account, once, whoever else has the link', async () => {
    const token = await invitation(owner, '/api/people/invitations', { session: null });
    const answers = await Promise.all(['ada', 'bea', 'cyd'].map((name) => accept(token, name)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 401, 401]);
    expect((await accept(token, 'dan')).status).toBe(401);
    expect(await (await owner.get('/api/people')).json()).toMatchObject({ invitations: [] });
  });

  test('is not used up by an e-mail that is taken', async () => {
    await invite('eve');
    const token = await invitation(owner, '/api/people/invitations', { session: null });
    const taken = await accept(token, 'eve');
    expect([taken.status, await taken.json()]).toEqual([409, { reason: 'email-taken' }]);
    expect((await accept(token, 'fay')).status).toBe(204);
  });

  test('runs out after a week, and ends when it is revoked', async () => {
    const made = { kind: 'invitation', nowMs: Date.now() - 7 * day, lifetimeMs: 7 * day } as const;
    expect((await accept(await issueToken(room.store, made), 'gil')).status).toBe(401);
    const token = await invitation(owner, '/api/people/invitations', { session: null });
    const people: unknown = await (await owner.get('/api/people')).json();
    const [, id] = /"invitations":\[\{"id":"([^"]+)"/.exec(JSON.stringify(people)) ?? [];
    expect((await owner.post(`/api/people/invitations/${id}/revoke`, {})).status).toBe(204);
    expect((await accept(token, 'gil')).status).toBe(401);
  });

  test('to a session opens that session and no other', async () => {
    const session = await room.newSession();
    const helper = await invite('hal', session.id);
    expect(await sessionsOf(helper)).toEqual([session.id]);
    expect((await helper.get(`/api/sessions/${old.id}`)).status).toBe(404);
  });

  test('to a session brings somebody who has an account in too', async () => {
    const session = await room.newSession();
    const helper = await invite('ivy');
    const token = await invitation(owner, `/api/sessions/${session.id}/invitations`, {});
    const joined = await helper.post('/api/invitations/join', { token });
    expect(await joined.json()).toEqual({ session: session.id });
    expect(await sessionsOf(helper)).toEqual([session.id]);
    expect((await helper.post('/api/invitations/join', { token })).status).toBe(401);
  });

  test('and people are the owner’s business alone', async () => {
    const helper = await invite('jan');
    const someone = await idOf(await invite('kim'));
    const asked = [
      await helper.get('/api/people'),
      await helper.post('/api/people/invitations', { session: null }),
      await helper.post(`/api/people/${someone}/remove`, {}),
      await helper.post('/api/people/invitations/any/revoke', {}),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await fetch(`${room.base}/api/people`)).status).toBe(401);
    expect((await owner.post(`/api/people/${await idOf(owner)}/remove`, {})).status).toBe(409);
  });
});

describe('who sees which session', () => {
  let mira: TestFacilitator;
  let nils: TestFacilitator;
  let hers: TestSession;

  beforeAll(async () => {
    mira = await invite('mira');
    nils = await invite('nils');
    hers = await room.newSession();
    const facilitator = { account: await idOf(mira), role: 'owner' } as const;
    await room.store.transact((writer) => writer.putFacilitator(hers.id, facilitator));
  });

  test('rule 4: everybody sees the own sessions, and the owner of the installation all', async () => {
    expect(await sessionsOf(mira)).toEqual([hers.id]);
    expect(await sessionsOf(nils)).toEqual([]);
    expect(await sessionsOf(owner)).toEqual(expect.arrayContaining([hers.id, old.id]));
  });

  test('rule 4: to a facilitator who may not see it, a session is not there', async () => {
    const elsewhere = await room.newSession();
    for (const [method, path] of everyRoute(hers.id)) {
      const answer = await (method === 'get'
        ? nils.get(path)
        : nils.post(path, { account: await idOf(nils) }));
      expect([path, answer.status, await answer.json()]).toEqual([path, 404, { reason: 'unknown-session' }]);
      const none = path.replace(hers.id, newTestId());
      expect((await (method === 'get' ? nils.get(none) : nils.post(none, {}))).status).toBe(404);
      const signedOut = await fetch(room.base + path, {
        method: method.toUpperCase(),
        ...(method === 'post' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
      });
      expect([path, signedOut.status]).toEqual([path, 401]);
    }
    expect(await sessionsOf(nils)).toEqual([]);
    expect((await mira.get(`/api/sessions/${elsewhere.id}`)).status).toBe(404);
  });

  test('rule 4: a stranger’s console is sent away, with or without saying hello', async () => {
    const page = await openConsole(nils, hers.id);
    expect(await page.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await page.closed;
    expect(page.frames.all).toHaveLength(1);
  });

  test('rule 4: asked to help, a facilitator comes in; taken off again, the open line ends at once', async () => {
    const account = await idOf(nils);
    expect((await mira.post(`/api/sessions/${hers.id}/facilitators`, { account })).status).toBe(204);
    const page = await openConsole(nils, hers.id);
    await page.frame('welcome');
    const others = await openConsole(mira, hers.id);
    await others.frame('welcome');
    const mine: unknown = await (await nils.get(`/api/sessions/${hers.id}/facilitators`)).json();
    expect(mine).toMatchObject({
      facilitators: [
        { name: 'mira', role: 'owner', removable: false },
        { name: 'nils', role: 'invited', removable: true },
      ],
    });
    // Nobody takes the maker off, and a helper takes nobody else off.
    const maker = { account: await idOf(mira) };
    expect((await nils.post(`/api/sessions/${hers.id}/facilitators/remove`, maker)).status).toBe(403);
    expect((await mira.post(`/api/sessions/${hers.id}/facilitators/remove`, { account })).status).toBe(204);
    expect(await page.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await page.closed;
    await others.roundTrip();
    others.close();
    expect((await nils.get(`/api/sessions/${hers.id}`)).status).toBe(404);
  });

  test('rule 2: two facilitators are two actors: the id of one’s op is of no use to the other', async () => {
    const op = {
      type: 'plan.tick',
      id: newTestId(),
      client: newTestId(),
      item: 'venue',
      done: true,
      by: 'M',
    };
    const send = (who: TestFacilitator) => who.post(`/api/sessions/${hers.id}/ops`, { op });
    const first: unknown = await (await send(mira)).json();
    expect(await (await send(mira)).json()).toEqual(first);
    const others = await send(owner);
    expect([others.status, await others.json()]).toEqual([409, { reason: 'not-allowed' }]);
    const logged = await room.store.op(hers.id, op.id);
    expect(logged?.actor).toBe(`facilitator:${await idOf(mira)}`);
  });
});

describe('rule 4: a right that ends, ends the open lines too', () => {
  test('rule 4: signing out ends the consoles of that browser, and of no other', async () => {
    const { email, password } = { email: 'ines@halfday.test', password: 'a short sentence' };
    const signIn = async () =>
      asFacilitator(
        room.base,
        await fetch(`${room.base}/api/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password }),
        }),
      );
    const [borrowed, own] = [await signIn(), await signIn()];
    const [left, stays] = [await openConsole(borrowed, old.id), await openConsole(own, old.id)];
    await Promise.all([left.frame('welcome'), stays.frame('welcome')]);
    await borrowed.post('/api/sign-out', {});
    expect(await left.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await left.closed;
    await stays.roundTrip();
    stays.close();
    const again = await openConsole(borrowed, old.id);
    expect(await again.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
  });

  test('rule 4: removing a facilitator ends their lines and their sign-ins; their sessions stay', async () => {
    const gone = await invite('olga');
    const session = await gone.createSession();
    expect(await sessionsOf(gone)).toEqual([session]);
    const page = await openConsole(gone, session);
    await page.frame('welcome');
    expect((await owner.post(`/api/people/${await idOf(gone)}/remove`, {})).status).toBe(204);
    expect(await page.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await page.closed;
    expect((await gone.get('/api/me')).status).toBe(401);
    expect(await sessionsOf(owner)).toContain(session);
  });

  test('rule 4: revoking the projector links ends the pictures of that session, and a new link shows it again', async () => {
    const session = await room.newSession();
    const [revoked, elsewhere] = [await session.projector(), await old.projector()];
    for (const page of [revoked, elsewhere]) {
      page.hello();
      await page.frame('welcome');
    }
    expect((await owner.post(`/api/sessions/${session.id}/projector-links/revoke`, {})).status).toBe(204);
    expect(await revoked.frame('bye')).toEqual({ type: 'bye', why: 'unauthorized' });
    await revoked.closed;
    await elsewhere.roundTrip();
    elsewhere.close();
    const fresh = await session.projector();
    fresh.hello();
    await fresh.frame('welcome');
    fresh.close();
  });
});
