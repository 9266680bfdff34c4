import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChrome } from '#server/documents/findChrome.ts';
import { renderPdf, type PdfRequest } from '#server/documents/pdf.ts';

const ready = `document.documentElement.dataset.ready = 'true'`;
const pages: Record<string, string> = {
  '/ready': `<h1>Ready</h1><script>setTimeout(() => { ${ready} }, 50)</script>`,
  '/failed': `<h1>Nothing</h1><script>document.documentElement.dataset.ready = 'failed'</script>`,
  '/never': '<h1>Never</h1>',
  '/letter': `<style>@page { size: 215.9mm 279.4mm }</style><h1>Letter</h1><script>${ready}</script>`,
};

let server: Server;
let origin: string;
let cookies: (string | undefined)[] = [];
let atOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    cookies.push(request.headers.cookie);
    const page = pages[request.url ?? ''];
    if (request.url === '/ready') mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html' });
    response.end(`<!doctype html><html>${page ?? ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a PDF without a Chrome', () => {
  it('says that there is none', async () => {
    expect(await render('/ready', { chromePath: null })).toEqual({ ok: false, reason: 'no-chrome' });
    expect(await render('/ready', { chromePath: '/nowhere/chrome' })).toEqual({
      ok: false,
      reason: 'no-chrome',
    });
  });
});

describe.skipIf(findChrome() === null)('a PDF by the Chrome of this computer', { timeout: 60_000 }, () => {
  it('is printed once the page says that it is ready, with the cookie of its reader', async () => {
    cookies = [];
    const result = await render('/ready');
    expect(result.ok && result.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(cookies).toContain('halfday=secret');
  });

  it('has the size that the page asks for', async () => {
    const result = await render('/letter', { paper: 'a4' });
    expect(result.ok && result.pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 612 792\]/);
  });

  it('is refused when the page has nothing to print or is not there', async () => {
    expect(await render('/failed')).toEqual({ ok: false, reason: 'failed' });
    expect(await render('/missing')).toEqual({ ok: false, reason: 'failed' });
  });

  it('is given up when the page is not ready in time', async () => {
    expect(await render('/never', { timeoutMs: 2500 })).toEqual({ ok: false, reason: 'timeout' });
  });

  it.each([
    ['before its turn', 0],
    ['while Chrome starts', 40],
    ['while the page is awaited', 1000],
  ])('is given up when nobody waits for it any more, %s, and the next one is printed', async (_, ms) => {
    const leaving = new AbortController();
    const left = render('/never', { signal: leaving.signal });
    const next = render('/ready');
    setTimeout(() => leaving.abort(), ms);
    expect(await left).toEqual({ ok: false, reason: 'failed' });
    expect((await next).ok).toBe(true);
  });

  it('is printed by one Chrome at a time', async () => {
    mostAtOnce = atOnce = 0;
    const printed = [render('/ready'), render('/ready')].map(async (turn) => {
      const { ok } = await turn;
      atOnce -= 1;
      return ok;
    });
    expect(await Promise.all(printed)).toEqual([true, true]);
    expect(mostAtOnce).toBe(1);
  });
});

function render(path: string, changes: Partial<PdfRequest> = {}) {
  return renderPdf({
    chromePath: findChrome(),
    url: origin + path,
    cookie: { name: 'halfday', value: 'secret' },
    paper: 'a4',
    signal: new AbortController().signal,
    ...changes,
  });
}
