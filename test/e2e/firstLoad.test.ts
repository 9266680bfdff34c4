import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome, newPhone, phoneHost, watchPage } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

/** DESIGN.md §8: scripts and styles, as they travel, to a usable join form. */
const budgetBytes = 120_000;

interface Traffic {
  /** Bytes on the wire of all scripts and styles that have come in so far, headers included. */
  bytes(): number;
  /** The types of resource that were asked for. */
  types(): readonly string[];
}

/** Counts what the page takes from the network, as Chrome itself measures it. */
async function countTraffic(network: CDPSession): Promise<Traffic> {
  const types = new Map<string, string>();
  const sizes = new Map<string, number>();
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  return {
    bytes: () =>
      [...sizes]
        .filter(([request]) => /^(Script|Stylesheet)$/.test(types.get(request) ?? ''))
        .reduce((sum, [, size]) => sum + size, 0),
    types: () => [...types.values()],
  };
}

describe('what a phone must fetch before its owner can join', () => {
  let story: RoomStory;
  let browser: Browser;

  beforeAll(async () => {
    story = await startRoomStory();
    browser = await launchChrome();
  });

  afterAll(async () => {
    await browser?.close();
    await story?.close();
  });

  const origin = (): string => `http://${phoneHost}:${story.server.port}/`;

  for (const locale of ['en-US', 'zh-CN'] as const) {
    test(`at most ${budgetBytes / 1000} kB until the code can be typed (${locale})`, async () => {
      const context = await newPhone(browser, { locale });
      const page = await context.newPage();
      const { strays, errors } = watchPage(page, [phoneHost]);
      const traffic = await countTraffic(await context.newCDPSession(page));
      await page.goto(origin(), { waitUntil: 'commit' });
      await page.locator('input').pressSequentially('K7M');
      const usable = traffic.bytes();
      expect(await page.locator('input').inputValue()).toBe('K7M');
      await page.waitForLoadState('networkidle');
      console.log(
        `join form usable after ${usable} bytes of JS and CSS, ${traffic.bytes()} at rest (${locale})`,
      );
      expect(usable).toBeGreaterThan(20_000);
      expect(usable).toBeLessThanOrEqual(budgetBytes);
      expect(traffic.types()).not.toContain('Font');
      expect(strays).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  }

  test('the page does without what a browser keeps from plain HTTP', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
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
  async function joinAndAnswer(page: Page, code: string): Promise<void> {
    await page.goto(origin());
    await page.locator('input').fill(code);
    await page.keyboard.press('Enter');
    await page.getByLabel('Your name').fill('Mei');
    await page.getByLabel('Your table').selectOption({ label: 'Table 1' });
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('radio', { name: '7' }).check();
    await page.getByText('Saved', { exact: true }).waitFor();
  }

  test('a venue that blocks websockets: the device falls back to long-polling, and an answer is saved', async () => {
    const session = await story.newSession();
    await session.goTo(session.exercise.slide);
    await session.turn('open');
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await context.newPage();
    const { strays } = watchPage(page, [phoneHost]);
    let refused = 0;
    await page.routeWebSocket(/socket\.io/, async (socket) => {
      refused += 1;
      await socket.close({ code: 1011 });
    });
    const polls: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('transport=polling')) polls.push(request.method());
    });
    await joinAndAnswer(page, session.code);
    expect(refused).toBeGreaterThan(0);
    expect(polls).toContain('POST');
    await expect.poll(() => session.storedAnswers(), patience).toEqual([7]);
    expect(strays).toEqual([]);
    await context.close();
  });
});
