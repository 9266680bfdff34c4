import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { startUpgradeRefusingProxy } from '../helpers/upgradeRefusingProxy.ts';
import { roomForTests } from '../helpers/roomForTests.ts';

const patience = { timeout: 30_000, interval: 50 };

/** DESIGN.md §8: scripts and styles, as they travel, to a usable join form. */
const budgetBytes = 120_000;

/** Over a slow line each takes its turn: the page, its scripts and styles, the words of one language, and its mark. */
const mostRequests = 14;

interface Traffic {
  /** Bytes on the wire, by address, of every script and style that has come in: what Chrome itself measures. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The types of resource that were asked for. */
  readonly types: ReadonlySet<string>;
}

/** A phone far from the mast. Only on a slow line is there a moment between the form and all that comes after it. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

/** Counts what the page takes from the network, as Chrome itself measures it. */
async function countTraffic(network: CDPSession): Promise<Traffic> {
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  const types = new Set<string>();
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.add(type);
    if (type === 'Script' || type === 'Stylesheet') addresses.set(requestId, response.url);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address !== undefined) sizes.set(address, encodedDataLength);
  });
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  await network.send('Network.emulateNetworkConditions', slowLine);
  return { sizes, types };
}

/** Has the page note the moment at which its code field is there and takes the focus. */
async function noteWhenUsable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector('input');
      field?.focus();
      if (!field || document.activeElement !== field) return;
      observer.disconnect();
      performance.mark('usable');
    }).observe(document, { childList: true, subtree: true });
  });
}

/** When that was, and which addresses had come in by then. */
function whenUsable(page: Page): Promise<{ atMs: number; loaded: readonly string[] }> {
  return page.evaluate(() => {
    const atMs = performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN;
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= atMs);
    return { atMs, loaded: loaded.map(({ name }) => name) };
  });
}

describe('what a phone must fetch before its owner can join', () => {
  const room = roomForTests();

  const origin = (port = room.story.server.port): string => `http://${phoneHost}:${port}/`;

  for (const locale of ['en-US', 'zh-CN'] as const) {
    test(`at most ${budgetBytes / 1000} kB and ${mostRequests} requests until the code can be typed (${locale})`, async () => {
      const context = await newPhone(room.browser, { locale });
      const page = await context.newPage();
      const { strays, errors } = watchPage(page, [phoneHost]);
      const traffic = await countTraffic(await context.newCDPSession(page));
      await noteWhenUsable(page);
      await page.goto(origin());
      await page.locator('input').waitFor();
      await page.keyboard.type('K7M');
      await expect.poll(() => page.locator('input').inputValue(), patience).toBe('K7M');
      await page.waitForLoadState('networkidle');
      const { atMs, loaded } = await whenUsable(page);
      const usable = loaded.reduce((sum, address) => sum + (traffic.sizes.get(address) ?? 0), 0);
      console.log(
        `${locale}: ${usable} bytes of JS and CSS in ${loaded.length + 1} requests, ${Math.round(atMs)} ms on a slow line, to a usable form`,
      );
      expect(usable).toBeGreaterThan(20_000);
      expect(usable).toBeLessThanOrEqual(budgetBytes);
      // The page itself is no resource of its own.
      expect(loaded.length + 1, loaded.join('\n')).toBeLessThanOrEqual(mostRequests);
      expect([...traffic.types]).not.toContain('Font');
      expect(strays).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  }

  test('the page does without what a browser keeps from plain HTTP', async () => {
    const context = await newPhone(room.browser, { locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(origin());
    const has = await page.evaluate(() => ({
      secure: isSecureContext,
      randomUUID: 'randomUUID' in crypto,
      subtle: 'subtle' in crypto && Boolean(crypto.subtle),
      serviceWorker: 'serviceWorker' in navigator,
      wakeLock: 'wakeLock' in navigator,
    }));
    expect(has).toEqual({
      secure: false,
      randomUUID: false,
      subtle: false,
      serviceWorker: false,
      wakeLock: false,
    });
    await context.close();
  });

  /** Joins by the code, answers, and waits until the answer is called saved. */
  async function joinAndAnswer(page: Page, address: string, code: string): Promise<void> {
    await page.goto(address);
    await page.locator('input').fill(code);
    await page.keyboard.press('Enter');
    await page.getByLabel('Your name').fill('Mei');
    await page.getByLabel('Your table').selectOption({ label: 'Table 1' });
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('radio', { name: '7' }).check();
    await page.getByText('Saved', { exact: true }).waitFor();
  }

  test('a venue that blocks websockets: the device falls back to long-polling, and an answer is saved', async () => {
    const session = await room.story.newSession();
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    const venue = await startUpgradeRefusingProxy(room.story.server.port);
    const context = await newPhone(room.browser, { locale: 'en-US' });
    const page = await context.newPage();
    const { strays } = watchPage(page, [phoneHost]);
    const polls: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('transport=polling')) polls.push(request.method());
    });
    await joinAndAnswer(page, origin(venue.port), session.code);
    expect(venue.refused()).toBeGreaterThan(0);
    expect(polls).toContain('POST');
    await expect.poll(() => session.storedAnswers(), patience).toEqual([7]);
    expect(strays).toEqual([]);
    await context.close();
    await venue.close();
  });
});
