import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPhone } from '../helpers/browser.ts';
import { type CuttableRoom, startCuttableRoom } from '../helpers/cuttableRoom.ts';
import { type CuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => page.locator('body').innerText(), patience).toMatch(text);
}

describe('rule 3: what a phone has not sent yet outlives its page', () => {
  let room: CuttableRoom;
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let origin: string;

  beforeAll(async () => {
    room = await startCuttableRoom();
    ({ story, browser, proxy, origin } = room);
    session = await story.newSession();
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });

  afterAll(() => room?.close());

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
    await expectWords(page, /这个浏览器存不住内容。在显示“已保存”之前，请不要关掉这一页。/);
    await page.getByRole('radio', { name: '9' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9]);
    await expectWords(page, /已保存/);
    await page.getByRole('combobox', { name: '语言' }).selectOption('en');
    await expectWords(page, /This browser keeps nothing\. Leave this page open until it says “Saved”\./);
    await context.close();
  });

  test('so does one whose IndexedDB never opens, as now and then in an old Safari', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    await context.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      Object.defineProperty(IDBFactory.prototype, 'open', {
        value(this: IDBFactory, name: string, version?: number) {
          const request = open.call(this, name, version);
          for (const type of ['upgradeneeded', 'success', 'error'])
            request.addEventListener(type, (event) => event.stopImmediatePropagation());
          return request;
        },
      });
    });
    const page = await session.openSeat(context, origin, { name: 'Ravi' });
    await expectWords(page, /This browser keeps nothing\./);
    await page.getByRole('radio', { name: '4' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 4]);
    await context.close();
  });

  test('a phone whose storage fills up says so from then on, and what is tapped goes out all the same', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Ada' });
    await page.getByRole('radio', { name: '2' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 4, 2]);
    expect(await page.locator('body').innerText()).not.toMatch(/keeps nothing/);
    await page.evaluate(() => {
      Object.defineProperty(IDBObjectStore.prototype, 'put', {
        value: () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
      });
    });
    proxy.cut();
    await expectWords(page, /Offline/);
    await page.getByRole('radio', { name: '5' }).check();
    await expectWords(page, /This browser keeps nothing\. Leave this page open until it says “Saved”\./);
    await expectWords(page, /Offline · 1 waiting/);
    proxy.restore();
    await expectWords(page, /Saved/);
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 4, 5]);
    await context.close();
  });

  test('a phone that slept while the Wi-Fi went comes back by itself, and sends what it kept', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Noor' });
    await page.getByRole('radio', { name: '7' }).check();
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 4, 5, 7]);
    const devtools = await context.newCDPSession(page);
    proxy.cut();
    await expectWords(page, /Offline/);
    await page.getByRole('radio', { name: '10' }).check();
    await expectWords(page, /Offline · 1 waiting/);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    proxy.restore();
    expect(await session.storedAnswers()).toEqual([3, 9, 4, 5, 7]);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 4, 5, 10]);
    await expectWords(page, /Saved/);
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
    await expect.poll(() => session.storedAnswers(), patience).toEqual([3, 9, 4, 5, 10, 8]);
    await context.close();
  });
});
