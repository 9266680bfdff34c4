import { access, constants } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';

/** A Chrome of this computer that prints one HTML text after another. */
export interface ChromePrinter {
  /**
   * A PDF of the text, on the sheets that its own rules ask for; to a reader with the tags by which it is read
   * aloud, or to the binder, which loses them, without: they take most of the time and of the bytes.
   */
  print(html: string, to: 'reader' | 'binder'): Promise<Buffer>;
  /** Ends Chrome at once, whatever it is at. */
  close(): Promise<void>;
}

/** Far longer than a document of a hundred people takes. */
const longestMs = 30_000;

/**
 * Starts the Chrome at this path; null when there is none.
 *
 * What it prints may hold words that strangers wrote: no script runs, and nothing is fetched from a network or a file.
 * @throws when Chrome does not start
 */
export async function openChromePrinter(chromePath: string | null): Promise<ChromePrinter | null> {
  if (chromePath === null || !(await isProgram(chromePath))) return null;
  const browser = await launch(chromePath);
  try {
    const context = await walledContext(browser);
    const page = await context.newPage();
    return {
      async print(html, to) {
        await page.setContent(html, { waitUntil: 'load', timeout: longestMs });
        const pdf = await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: to === 'reader',
        });
        // Nothing of it is held while the next one is drawn.
        await page.setContent('').catch(() => undefined);
        return pdf;
      },
      close: () => browser.close().catch(() => undefined),
    };
  } catch (problem) {
    await browser.close().catch(() => undefined);
    throw problem;
  }
}

async function walledContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    serviceWorkers: 'block',
    acceptDownloads: false,
  });
  context.setDefaultTimeout(longestMs);
  // As aborted, and not as failed: a page that tries to go elsewhere stays where it is.
  await context.route('**', (route) => route.abort('aborted'));
  return context;
}

async function launch(chromePath: string): Promise<Browser> {
  // Loaded on the first print: most servers never make a PDF.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromePath,
    timeout: longestMs,
    // Chrome refuses its own sandbox to the superuser of a Linux machine (a container, usually).
    chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
    args: ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
    // The server ends by itself and in order; Playwright would end it on the spot.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
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
