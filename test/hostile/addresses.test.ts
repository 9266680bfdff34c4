import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestRoom, type TestRoom } from '../helpers/testRoom.ts';
import { headerBytes, rawBytes, rawRequest } from './rawRequest.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

describe('addresses and headers that no browser sends', () => {
  test.each([
    '/%',
    '/%zz',
    '/api/join/%E0%A4%A',
    '/api/sessions/%c0%af/report',
    '//',
    '//evil.example/',
    '/..',
    '/../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/../../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%00',
    '/.git/config',
    '/.vite/manifest.json',
    '/index.html%00.js',
    '/api',
    '/api/',
    '/api//me',
    '/API/ME',
    '/api/me/',
    '/api/me;x=1',
    '/api/__proto__',
    '/socket.io',
    '/socket.io/?EIO=4&transport=nothing',
    '/socket.io/?EIO=4&transport=polling&sid=__proto__',
    '/socket.io/?EIO=1&transport=polling',
    `/${'x'.repeat(8000)}`,
    `/api/join/${'x'.repeat(3000)}`,
    `/?${'a=b&'.repeat(3000)}`,
    'http://evil.example/api/me',
    '*',
  ])('%s is answered without anything of the inside', async (path) => {
    const answer = await rawRequest(room.base, {
      method: 'GET',
      path,
      headers: { cookie: room.facilitator.cookie },
    });
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(/root:|"devDependencies"|\[core\]|FST_|node_modules|\bat [^ ]+ \(/);
    const isRefused = answer.status >= 400 && !path.startsWith('/socket.io/');
    expect(isRefused ? answer.text : '{"reason":"-"}').toMatch(/^\{"reason":"[a-z-]+"\}$/);
    const policy = answer.headers['content-security-policy'];
    expect(path.startsWith('/socket.io/') || /default-src '(?:self|none)'/.test(String(policy))).toBe(true);
  });

  test.each([
    'a;b',
    'a,b',
    "x' https://evil.example",
    'evil.example/..',
    '[::1',
    '\u0080',
    ' ',
    'x'.repeat(300),
  ])('a host called %j gets a page and a policy that is ours', async (host) => {
    for (const path of ['/', '/api/health']) {
      const answer = await rawRequest(room.base, {
        method: 'GET',
        path,
        headers: { host: headerBytes(host) },
      });
      expect(answer.status).toBeLessThan(500);
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/evil|undefined|x{50}/);
    }
  });

  test.each([
    ['no host at all', 'GET /api/health HTTP/1.0\r\n\r\n'],
    [
      'two lengths',
      'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}',
    ],
    [
      'a length and chunks',
      'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
    ],
    ['a request in the line', 'GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n'],
    ['no HTTP', 'EHLO halfday\r\n\r\n'],
    ['a method of its own', 'FROB /api/me HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['too many headers', `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(9000)}\r\n`],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
    [
      'an upgrade to nothing',
      'GET /api/me HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
    [
      'an expectation',
      'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: miracles\r\nContent-Length: 0\r\n\r\n',
    ],
  ])('%s: the line is answered or ended, and the next one is served', async (_name, bytes) => {
    const said = await rawBytes(room.base, bytes);
    expect(said).not.toMatch(/HTTP\/1\.1 5|node_modules|\bat [^ ]+ \(/);
    expect((await rawRequest(room.base, { method: 'GET', path: '/api/health' })).status).toBe(200);
  });
});
