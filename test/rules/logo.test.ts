import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logoLimits, logoPath } from '#shared/session/logo.ts';
import { asFacilitator, newTestId, someSettings, type TestFacilitator } from '../helpers/facilitator.ts';
import { somePicture } from '../helpers/somePicture.ts';
import { openTestRoom, type TestRoom, type TestSession } from '../helpers/testRoom.ts';

let room: TestRoom;
let session: TestSession;
let cookie: string;

beforeAll(async () => {
  room = await openTestRoom();
  cookie = room.facilitator.cookie;
});
afterAll(() => room.close());
beforeEach(async () => {
  session = await room.newSession();
});

function send(body: Buffer, type = 'image/png', headers: Record<string, string> = { cookie }) {
  return fetch(`${room.base}/api/sessions/${session.id}/logo`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: new Uint8Array(body),
  });
}

async function sent(body: Buffer, type?: string): Promise<unknown> {
  return (await send(body, type)).json();
}

async function logoOf(body: Buffer): Promise<string> {
  const answer = await sent(body);
  return /"logo":"([a-f0-9]{64})"/.exec(JSON.stringify(answer))?.[1] ?? '';
}

function setLogo(logo: string): Promise<Response> {
  const client = { name: 'Harbour Hotels', logo, currency: 'CNY' };
  const settings = someSettings({ workshop: 'small', client });
  return room.facilitator.op(session.id, { type: 'session.change', settings });
}

describe('a client’s logo', () => {
  test.each(['image/png', 'image/jpeg', 'image/webp'] as const)(
    'as %s is kept, and seen by everybody who knows the session',
    async (type) => {
      const picture = somePicture({ type });
      const logo = await logoOf(picture);
      expect((await setLogo(logo)).status).toBe(200);
      const seen = await fetch(room.base + logoPath(session.id, logo));
      expect(Buffer.from(await seen.arrayBuffer()).equals(picture)).toBe(true);
      expect(Object.fromEntries(seen.headers)).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'",
        'x-content-type-options': 'nosniff',
      });
    },
  );

  test('is shown to the projector by the name that the session gives it, until it is taken away', async () => {
    const logo = await logoOf(somePicture());
    await setLogo(logo);
    const wall = await session.projector();
    wall.hello();
    const told = await wall.frame('welcome');
    const clients = told.parts.flatMap((part) => (part.part === 'session' ? [part.session.client] : []));
    expect(clients).toEqual([{ name: 'Harbour Hotels', logo, currency: 'CNY' }]);
    await setLogo('');
    await wall.frame('parts', ({ parts }) =>
      parts.some((part) => part.part === 'session' && part.session.client.logo === ''),
    );
    wall.close();
  });

  test.each([
    [
      'a drawing that could carry a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/svg+xml',
    ],
    [
      'a drawing under the name of a picture',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/png',
    ],
    [
      'a page with the first bytes of a picture',
      Buffer.from('\x89PNG\r\n\x1a\n<html></html>', 'latin1'),
      'image/png',
    ],
    ['a moving picture', Buffer.from(`GIF89a${'\0'.repeat(40)}`), 'image/gif'],
    ['nothing', Buffer.alloc(0), 'image/png'],
    ['JSON', Buffer.from('{"logo":"x"}'), 'application/json'],
  ])('is not %s', async (_what, body, type) => {
    expect(await sent(body, type)).toEqual({ reason: 'not-a-picture' });
  });

  test('has a size that a wall can show', async () => {
    const { mostSide, leastSide, bytes } = logoLimits;
    expect(await sent(somePicture({ width: mostSide + 1 }))).toEqual({ reason: 'picture-size' });
    expect(await sent(somePicture({ height: leastSide - 1 }))).toEqual({ reason: 'picture-size' });
    const heavy = Buffer.concat([somePicture(), Buffer.alloc(bytes)]);
    expect([(await send(heavy)).status, await sent(heavy)]).toEqual([413, { reason: 'picture-too-large' }]);
  });

  test('is brought by the session’s facilitators alone', async () => {
    expect((await send(somePicture(), 'image/png', {})).status).toBe(401);
    const stranger = await newFacilitator('stranger');
    expect((await send(somePicture(), 'image/png', { cookie: stranger.cookie })).status).toBe(404);
    expect((await send(somePicture(), 'image/png', { cookie, origin: 'http://elsewhere.test' })).status).toBe(
      403,
    );
  });

  test('of another session, or by another name, is not there', async () => {
    const logo = await logoOf(somePicture());
    const other = await room.newSession();
    for (const path of [
      logoPath(other.id, logo),
      logoPath(session.id, logo.replace(/^./, logo.startsWith('0') ? '1' : '0')),
      logoPath(session.id, 'x'),
      logoPath(newTestId(), logo),
    ]) {
      expect((await fetch(room.base + path)).status).toBe(404);
    }
  });

  test('that nobody has brought is not taken into the settings', async () => {
    const answer = await setLogo('0'.repeat(64));
    expect([answer.status, await answer.json()]).toEqual([409, { reason: 'bad-value' }]);
  });
});

async function newFacilitator(name: string): Promise<TestFacilitator> {
  const made = await (await room.facilitator.post('/api/people/invitations', { session: null })).text();
  const token = /#([\w-]+)/.exec(made)?.[1] ?? '';
  const account = { name, email: `${name}@halfday.test`, password: 'a short sentence' };
  const accepted = await fetch(`${room.base}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, account }),
  });
  return asFacilitator(room.base, accepted);
}
