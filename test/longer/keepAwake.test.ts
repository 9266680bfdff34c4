import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChrome, phoneHost } from '../helpers/browser.ts';
import { type RoomStory, startRoomStory, stillContext } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

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

/** A laptop whose pages note every lock of the screen that they are given. */
async function openLaptop(): Promise<BrowserContext> {
  const context = await stillContext(browser, { width: 1024, height: 768 });
  await context.addInitScript(() => {
    const locks: WakeLockSentinel[] = [];
    Object.assign(window, { locks, isHeld: () => locks.some(({ released }) => !released) });
    if (!('WakeLock' in window)) return;
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = async function (this: WakeLock, type) {
      const lock = await request.call(this, type);
      locks.push(lock);
      return lock;
    };
  });
  return context;
}

const isHeld = (page: Page) => page.evaluate('isHeld()');

test('the wall keeps its screen on where the browser lets it, and takes up again what a hidden window lost', async () => {
  const context = await openLaptop();
  const wall = await (await story.newSession()).openProjector(context);
  await expect.poll(() => isHeld(wall), patience).toBe(true);
  await wall.evaluate('Promise.all(locks.map((lock) => lock.release()))');
  expect(await isHeld(wall)).toBe(false);
  await wall.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => isHeld(wall), patience).toBe(true);
  await context.close();
});

test('over plain HTTP at the room’s address no browser does, and the wall shows all the same', async () => {
  const context = await openLaptop();
  const session = await story.newSession();
  const link = await story.facilitator.post(`/api/sessions/${session.id}/projector-link`, {});
  const path = /"path":"([^"]+)"/.exec(await link.text())?.[1] ?? '';
  const wall = await context.newPage();
  await wall.goto(`http://${phoneHost}:${story.server.port}${path}`);
  await wall.locator('section[data-current] article').waitFor();
  expect(await isHeld(wall)).toBe(false);
  await context.close();
});
