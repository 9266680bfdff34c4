import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { refusalReasons } from '#shared/sync/reasons.ts';
import { fc } from '../helpers/fastCheck.ts';
import { asFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { httpCases, httpReasons } from './httpCases.ts';
import { type HostileWorld, openHostileWorld, people, planted } from './hostileWorld.ts';
import { headerBytes, type RawAnswer, rawRequest, type RawRequest } from './rawRequest.ts';
import { testSeed as seed } from '../helpers/testSeed.ts';

const requestsARoute = 60;
const second = 1000;
vi.setConfig({ testTimeout: 60 * second, hookTimeout: 60 * second });

let room: TestRoom;
let world: HostileWorld;
/** A facilitator who has no session. */
let mira: TestFacilitator;
/** What Fastify itself was told to answer, as it was told. */
const routes: string[] = [];

function collect(message: unknown): void {
  if (typeof message !== 'object' || message === null || !('fastify' in message)) return;
  const { fastify } = message;
  if (!isListening(fastify)) return;
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url}`);
  });
}

interface Listening {
  addHook(
    name: 'onRoute',
    hook: (route: { method: string | readonly string[]; url: string }) => void,
  ): unknown;
}

function isListening(instance: unknown): instance is Listening {
  return typeof instance === 'object' && instance !== null && 'addHook' in instance;
}

beforeAll(async () => {
  subscribe('fastify.initialization', collect);
  room = await openTestRoom();
  unsubscribe('fastify.initialization', collect);
  world = await openHostileWorld(room);
  const made = await (await room.facilitator.post('/api/people/invitations', { session: null })).text();
  const [, token = ''] = /#([\w-]{22})/.exec(made) ?? [];
  const account = { name: 'Mira', email: 'mira@halfday.test', password: 'a short sentence' };
  const accepted = await fetch(`${room.base}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, account }),
  });
  mira = asFacilitator(room.base, accepted);
});
afterAll(() => room.close());

/** Every row of every table: what no refused request may change. */
async function everything(): Promise<string> {
  const { database } = room.store;
  const tables = await database.introspection.getTables();
  const rows = tables.map(async ({ name }) => [
    name,
    (await sql`select * from ${sql.table(name)}`.execute(database)).rows,
  ]);
  return JSON.stringify(await Promise.all(rows));
}

const closedReasons = new Set<string>([...refusalReasons, ...httpReasons]);
const insides =
  /node_modules|\bat [^ ]+ \(|\.ts\b|\/work\/|\/tmp\/|SQLITE|kysely|fastify|better-auth|FST_|Error:/i;

/** What may be said to a request that is refused: a reason of the list, and nothing else. */
function expectClosed({ status, text, headers }: RawAnswer, { method, path }: RawRequest): void {
  const request = `${method} ${path.slice(0, 200)}`;
  expect([request, status < 500, status]).toEqual([request, true, status]);
  if (status < 400) return;
  expect([request, insides.exec(text)?.[0]]).toEqual([request, undefined]);
  if (method === 'HEAD' || status === 304) return;
  const said: unknown = JSON.parse(text);
  const reason = typeof said === 'object' && said !== null && 'reason' in said ? String(said.reason) : '';
  expect([request, said]).toEqual([request, { reason }]);
  expect([request, closedReasons.has(reason), reason]).toEqual([request, true, reason]);
  expect(reason).not.toBe('fault');
  expect(headers['x-content-type-options']).toBe('nosniff');
}

const actors = ['nobody', 'forged', 'seat', 'projector', 'elsewhere', 'owner'] as const;
type ActorName = (typeof actors)[number];

function headersOf(actor: ActorName): Record<string, string> {
  switch (actor) {
    case 'nobody':
      return {};
    case 'forged':
      return { cookie: `halfday=${'A'.repeat(32)}.${'B'.repeat(43)}%3D` };
    case 'seat':
      return { authorization: `Bearer ${world.tokens.ana}` };
    case 'projector':
      return { authorization: `Bearer ${world.tokens.projector}` };
    case 'elsewhere':
      return { cookie: mira.cookie };
    case 'owner':
      return { cookie: room.facilitator.cookie };
  }
}

const hostileText = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '..',
    '%',
    "' OR 1=1 --",
    '\u0000',
    '\ud83d',
    '💥',
    '../../etc/passwd',
    '#',
  ),
  fc.constantFrom(
    'x'.repeat(65),
    'x'.repeat(101),
    'x'.repeat(4000),
    '[object Object]',
    'null',
    'NaN',
    '-1',
    'A'.repeat(22),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
/** Percent-encoded, as an address must be, or as no browser would. */
const inAddress = fc.oneof(
  {
    weight: 3,
    arbitrary: hostileText.map((text) => encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, '?'))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%00', '%zz', '%E0%A4%A', '%2e%2e%2f', '%2F', ';', 'a%0d%0ab', '%', '.'),
  },
);

const query = fc.array(
  fc.tuple(
    fc.constantFrom('session', 'workshop', 'language', 'paper', 'only', '__proto__', 'constructor', 'x[]'),
    inAddress,
  ),
  { maxLength: 4 },
);

const oddHeaders = fc.constantFrom<Record<string, string>>(
  {},
  { accept: 'text/html' },
  { 'accept-encoding': 'identity;q=0, *;q=0' },
  { 'accept-encoding': 'br;q=1e9,__proto__' },
  { cookie: 'halfday=%E0%A4%A' },
  { cookie: `halfday=${'x'.repeat(6000)}` },
  { cookie: '__proto__=1; constructor=2; halfday=' },
  { cookie: 'halfday="\u0080\u0081"' },
  { authorization: 'Bearer ' },
  { authorization: `Bearer ${'x'.repeat(8000)}` },
  { authorization: 'Basic Og==' },
  { range: 'bytes=5-1' },
  { range: 'bytes=-99999999999999999999' },
  { 'if-none-match': '"' },
  { 'if-modified-since': 'yesterday' },
  { 'x-forwarded-for': '10.0.0.1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  { 'x-http-method-override': 'DELETE' },
  { origin: 'http://evil.example' },
  { origin: 'null' },
  { referer: 'http://evil.example/' },
  { 'accept-language': '*'.repeat(4000) },
  { upgrade: 'h2c', 'http2-settings': 'AAMAAABk' },
);

const oddBodies = fc.constantFrom<readonly [type: string, body: string]>(
  ['application/json', ''],
  ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '"text"'],
  ['application/json', '[]'],
  ['application/json', '{"__proto__":{"role":"owner"}}'],
  ['application/json', '{"constructor":{"prototype":{"ok":true}}}'],
  ['application/json', '['.repeat(100_000)],
  ['application/json', `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ['application/json', `{"token":1e999,"settings":-1e999}`],
  ['application/json', `"${'x'.repeat(300 * 1024)}"`],
  ['application/json; charset=utf-16', '{}'],
  ['application/json\u00e9', '{}'],
  ['text/plain', 'token=1'],
  ['application/x-www-form-urlencoded', 'token=1&__proto__[a]=1'],
  ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['', '{}'],
  ['/', '{}'],
  ['image/svg+xml', '<svg onload="alert(1)"/>'],
);

const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, ['a'], { toString: 'x' }, 'x'.repeat(5000)),
);

/** A body with one place in it broken for good: nothing but a refusal can be right. */
function damaged(
  body: Readonly<Record<string, unknown>>,
): fc.Arbitrary<readonly [type: string, body: string]> {
  const keys = Object.keys(body);
  return fc
    .oneof(
      fc
        .constantFrom(...keys)
        .map((key) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== key))),
      fc
        .tuple(fc.constantFrom(...keys), hostileValue)
        .filter(([key, value]) => !mightDo(key, value))
        .map(([key, value]) => ({ ...body, [key]: value })),
      fc
        .constantFrom('role', 'account2', 'constructor', 'prototype')
        .map((key) => ({ ...body, [key]: 'owner' })),
    )
    .map((one) => ['application/json', JSON.stringify(one)] as const);
}

/** Some hostile texts make a fine password, and an invitation may be to no session. */
function mightDo(key: string, value: unknown): boolean {
  return (key === 'password' && typeof value === 'string') || (key === 'session' && value === null);
}

/** Addresses for a route: what it names is nowhere, somebody else's, or no name at all. */
function addresses(url: string): fc.Arbitrary<string> {
  const named = fc.oneof(
    { weight: 1, arbitrary: inAddress },
    { weight: 2, arbitrary: fc.constantFrom('@session@', '@session@', '@session@', people.ben, world.code) },
  );
  const parts = url.split('/').map((part) => (/^[:*]/.test(part) ? named : fc.constant(part)));
  return fc.tuple(fc.tuple(...parts), query).map(([path, search]) => {
    const asked = search.map(([key, value]) => `${key}=${value}`).join('&');
    return path.join('/') + (asked === '' ? '' : `?${asked}`);
  });
}

const named = (path: string): boolean => path.includes('@session@') || path.includes(world.id);

/** Whether this could really do or start something: then it is another test's story. */
function isRight(route: string, actor: ActorName, path: string): boolean {
  const { who, ignoresBody } = httpCases[route] ?? { who: 'anybody' };
  if (actor === 'owner' && route.endsWith('.pdf')) return named(path);
  if (route === 'POST /api/sign-out') return actor === 'owner' || actor === 'elsewhere';
  return ignoresBody === true && actor === 'owner' && (who !== 'session' || named(path));
}

describe('every route', () => {
  test('has its line in the table of cases, and the table has no other', () => {
    const told = new Set(routes.filter((route) => !route.startsWith('HEAD ')));
    expect(told.size).toBeGreaterThan(40);
    expect(Object.keys(httpCases).toSorted()).toEqual([...told].toSorted());
  });

  test.each(Object.entries(httpCases))(
    `%s refuses what is generated, by a reason, and writes nothing (HALFDAY_TEST_SEED=${seed})`,
    async (route, { body, who, answersSignedIn }) => {
      const [method = '', url = ''] = route.split(' ');
      const before = await everything();
      const bodies =
        body === undefined
          ? oddBodies
          : fc.oneof({ weight: 1, arbitrary: oddBodies }, { weight: 2, arbitrary: damaged(body) });
      await fc.assert(
        fc.asyncProperty(
          // The more somebody may, the more there is to go wrong.
          fc.constantFrom(...actors, 'owner', 'owner'),
          addresses(url),
          oddHeaders,
          bodies,
          async (actor, address, odd, [type, content]) => {
            if (isRight(route, actor, address)) return;
            const path = address.replaceAll('@session@', world.id);
            const sends = method === 'POST';
            const request = {
              method,
              path: path === '' ? '/' : path,
              headers: {
                ...(sends && type !== '' ? { 'content-type': headerBytes(type) } : {}),
                ...odd,
                ...headersOf(actor),
              },
              body: sends ? content.replaceAll('@code@', world.code) : undefined,
            };
            const answer = await rawRequest(room.base, request);
            expectClosed(answer, request);
            // Nothing that is sent away, and nothing open to anybody, holds what is the session's own.
            const marks = Object.values(planted).filter((mark) => answer.text.includes(mark));
            expect(actor === 'owner' || who === 'projector' ? [] : marks).toEqual([]);
            expect(!sends || answersSignedIn === true || answer.status >= 400).toBe(true);
          },
        ),
        { numRuns: requestsARoute, endOnFailure: true },
      );
      expect(await everything()).toBe(before);
    },
  );

  test('answers other methods with "not found", and HEAD like GET without a body', async () => {
    const before = await everything();
    for (const route of Object.keys(httpCases)) {
      const [own = '', url = ''] = route.split(' ');
      const path = url.replaceAll(/:\w+|\*/g, 'nothing');
      const known = new Set(
        Object.keys(httpCases)
          .filter((one) => one.split(' ')[1] === url)
          .map((one) => one.split(' ')[0]),
      );
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
        if (known.has(method) || (method === 'GET' && own !== 'GET')) continue;
        const request = { method, path, headers: { cookie: room.facilitator.cookie } };
        const answer = await rawRequest(room.base, request);
        expect([method, path, answer.status, answer.text]).toEqual([
          method,
          path,
          404,
          '{"reason":"not-found"}',
        ]);
      }
      if (own !== 'GET' || url.endsWith('.pdf')) continue;
      const head = await rawRequest(room.base, { method: 'HEAD', path });
      const get = await rawRequest(room.base, { method: 'GET', path });
      expect([path, head.status, head.text]).toEqual([path, get.status, '']);
    }
    expect(await everything()).toBe(before);
  });
});
