import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChrome, newPhone, phoneHost } from '../helpers/browser.ts';
import { type CuttableProxy, startCuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, startRoomStory, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => page.locator('body').innerText(), patience).toMatch(text);
}

describe('rule 3: what a phone has not sent yet outlives its page', () => {
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let origin: string;

  beforeAll(async () => {
    story = await startRoomStory({ root: '/tmp/devroot2/' });
    browser = await launchChrome();
    proxy = await startCuttableProxy(story.server.port);
    origin = `http://${phoneHost}:${proxy.port}`;
    session = await story.newSession();
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });

  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await story?.close();
  });

  test('an answer tapped without Wi-Fi goes out by itself when the page is opened again', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Mei' });
    await page.getByRole('radio', { name: '6' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([6]);
    proxy.cut();
    await expectWords(page, /Offline/);
    await page.getByRole('radio', { name: '3' }).check();
    await expectWords(page, /Offline · 1 waiting/);
    await page.close();
    proxy.restore();
    const again = await context.newPage();
    await again.goto(origin);
    await expectWords(again, /Saved/);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3]);
    expect(await again.getByRole('radio', { name: '3' }).isChecked()).toBe(true);
    await context.close();
  });

  test('a browser without IndexedDB works, and says that it keeps nothing', async () => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    const page = await session.openSeat(context, origin, { name: '李娜', language: 'zh-Hans' });
    await expectWords(page, /这个浏览器存不住内容/);
    await page.getByRole('radio', { name: '9' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9]);
    await expectWords(page, /已保存/);
    await context.close();
  });

  test('two pages of one seat do not lose each other’s answers', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const one = await session.openSeat(context, origin, { name: 'Omar' });
    const other = await context.newPage();
    await other.goto(origin);
    await one.getByRole('radio', { name: '2' }).check();
    await expect.poll(() => other.getByRole('radio', { name: '2' }).isChecked(), patience).toBe(true);
    await other.getByRole('radio', { name: '8' }).check();
    await expect.poll(() => one.getByRole('radio', { name: '8' }).isChecked(), patience).toBe(true);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 8]);
    await context.close();
  });
});
