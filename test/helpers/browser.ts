import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChrome } from '#server/documents/findChrome.ts';
import { featuresOff } from './featuresOff.ts';

/** The name by which phones of these tests load the page: never localhost, which browsers favor over plain HTTP. */
export const phoneHost = 'phone.test';

/** The same machine by another name, as a room is found at another address: nothing is stored for it yet. */
export const otherPhoneHost = 'phone2.test';

/**
 * A real Chrome that resolves the phones' name to this machine.
 * @param without what Playwright asks of every Chrome and this one is not to be asked
 */
export async function launchChrome(without: readonly string[] = []): Promise<Browser> {
  const executablePath = findChrome();
  if (executablePath === null)
    throw new Error('No Chrome was found; npm test looks for one and installs it.');
  return chromium.launch({
    executablePath,
    ignoreDefaultArgs: [...without],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--in-process-gpu',
      `--disable-features=${featuresOff}`,
      `--host-resolver-rules=MAP ${phoneHost} 127.0.0.1, MAP ${otherPhoneHost} 127.0.0.1`,
    ],
  });
}

export interface PhoneOptions {
  readonly locale: 'en-US' | 'zh-CN';
  readonly width?: number;
  readonly height?: number;
}

/** A phone of its own: its own storage, language and size. */
export function newPhone(
  browser: Browser,
  { locale, width = 360, height = 740 }: PhoneOptions,
): Promise<BrowserContext> {
  return browser.newContext({
    locale,
    viewport: { width, height },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
}

/** Notes every request that leaves for another host, and every error that the page reports. */
export function watchPage(
  page: Page,
  ownHosts: readonly string[],
): { readonly strays: string[]; readonly errors: string[] } {
  const strays: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !ownHosts.includes(hostname))
      strays.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A phone without network says so; that is the point of some tests.
    if (
      message.type() === 'error' &&
      !/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to load resource/.test(message.text())
    ) {
      errors.push(`${message.text()} (${page.url()}, ${JSON.stringify(message.location())})`);
    }
  });
  return { strays, errors };
}
