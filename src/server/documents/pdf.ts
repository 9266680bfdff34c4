import { access, constants } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

export interface PdfRequest {
  /** Null when no Chrome was found. */
  readonly chromePath: string | null;
  /** The page to print; it says by `data-ready` on its root when it can be, or never will be. */
  readonly url: string;
  /** The facilitator's own cookie: the page may show what its reader may see, and nothing more. */
  readonly cookie: { readonly name: string; readonly value: string };
  readonly paper: 'a4' | 'letter';
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/** no-chrome: none at that path · timeout: the page was not ready in time · failed: anything else. */
export type PdfFailure = 'no-chrome' | 'timeout' | 'failed';

export type PdfResult =
  | { readonly ok: true; readonly pdf: Buffer }
  | { readonly ok: false; readonly reason: PdfFailure };

const usualTimeoutMs = 20_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a page of ours with the Chrome of this computer. One Chrome runs at a time, since it takes as much
 * memory as the rest of the server; the others wait their turn, and their time counts from then on.
 */
export function renderPdf(request: PdfRequest): Promise<PdfResult> {
  const turn = last.then(() => print(request));
  last = turn;
  return turn;
}

async function print(request: PdfRequest): Promise<PdfResult> {
  const { chromePath, signal, timeoutMs = usualTimeoutMs } = request;
  if (signal.aborted) return { ok: false, reason: 'failed' };
  if (chromePath === null || !(await isProgram(chromePath))) return { ok: false, reason: 'no-chrome' };
  const time = AbortSignal.timeout(timeoutMs);
  let browser: Browser | undefined;
  try {
    browser = await launch(chromePath, timeoutMs);
    const pdf = await before(AbortSignal.any([signal, time]), pdfOf(browser, request, timeoutMs));
    return { ok: true, pdf };
  } catch (problem) {
    const isLate = problem instanceof Error && problem.name === 'TimeoutError';
    return { ok: false, reason: isLate ? 'timeout' : 'failed' };
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

async function launch(chromePath: string, timeoutMs: number): Promise<Browser> {
  // Loaded on the first print: most servers never make a PDF.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromePath,
    timeout: timeoutMs,
    // Chrome refuses its own sandbox to the superuser of a Linux machine (a container, usually).
    chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
    args: ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
    // The server ends by itself and in order; Playwright would end it on the spot.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function pdfOf(browser: Browser, request: PdfRequest, timeoutMs: number): Promise<Buffer> {
  const { url, cookie, paper } = request;
  const context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(timeoutMs);
  // For the whole origin: the page lives under one path and fetches from another.
  await context.addCookies([{ ...cookie, url: new URL('/', url).href, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const response = await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (!response?.ok()) throw new Error(`The page to print answered ${response?.status()}.`);
  await readyMark(page);
  return page.pdf({
    format: paper === 'a4' ? 'A4' : 'Letter',
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
  });
}

async function readyMark(page: Page): Promise<void> {
  const root = page.locator('html[data-ready]');
  await root.waitFor({ state: 'attached' });
  const mark = await root.getAttribute('data-ready');
  if (mark !== 'true') throw new Error('The page says that it has nothing to print.');
}

/** The value, unless the signal comes first. */
function before<T>(signal: AbortSignal, value: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
