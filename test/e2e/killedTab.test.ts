import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPhone } from '../helpers/browser.ts';
import { type CuttableRoom, startCuttableRoom } from '../helpers/cuttableRoom.ts';
import { type CuttableProxy } from '../helpers/cuttableProxy.ts';
import { type RoomStory, type StorySession } from '../helpers/roomStory.ts';

const patience = { timeout: 30_000, interval: 50 };
/** Between two keys of somebody who types without a pause, in milliseconds. */
const keyMs = 45;
/** More than the second that may be lost, by as much as a busy computer may take for it, in milliseconds. */
const goesOnMs = 2000;
const thought = 'A guest who comes back ';

async function expectWords(page: Page, text: RegExp): Promise<void> {
  await expect.poll(() => page.locator('body').innerText(), patience).toMatch(text);
}

/** Ends the page's process as a phone that is short of memory does: no event, no last breath. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Types the thought, then goes on without a pause until far more than a second has passed. */
async function typeOn(page: Page): Promise<void> {
  await page.locator('textarea').click();
  await page.keyboard.type(thought, { delay: keyMs });
  for (const endsMs = Date.now() + goesOnMs; Date.now() < endsMs;) {
    await page.keyboard.type('and tells ', { delay: keyMs });
  }
}

describe('rule 3: a tab that dies while somebody types loses no more than the last second', () => {
  let room: CuttableRoom;
  let story: RoomStory;
  let session: StorySession;
  let browser: Browser;
  let proxy: CuttableProxy;
  let origin: string;

  beforeAll(async () => {
    room = await startCuttableRoom();
    ({ story, browser, proxy, origin } = room);
    session = (await story.newSession()).about('hopes');
    await session.goTo(session.exercise.slide);
    await session.turn('open');
  });

  afterAll(() => room?.close());

  const stored = async (): Promise<string> => String((await session.storedAnswers()).at(-1));

  test('with Wi-Fi: the server has it before the page is opened again, and typing goes on from there', async () => {
    const context = await newPhone(browser, { locale: 'en-US' });
    const page = await session.openSeat(context, origin, { name: 'Mei' });
    await typeOn(page);
    await crash(page);
    // What left the tab before it died may still be on its way to the disk.
    await expect.poll(stored, patience).toMatch(new RegExp(`^${thought}`));
    const again = await context.newPage();
    await again.goto(origin);
    const box = again.locator('textarea');
    await expect.poll(() => box.inputValue(), patience).toMatch(new RegExp(`^${thought}`));
    await expectWords(again, /Saved/);
    await expect.poll(async () => (await box.inputValue()) === (await stored()), patience).toBe(true);
    await context.close();
  });

  test('without Wi-Fi: the device has it, and it goes out once there is a line again', async () => {
    const context = await newPhone(browser, { locale: 'zh-CN' });
    const page = await session.openSeat(context, origin, { name: '李娜', language: 'zh-Hans' });
    await page.locator('textarea').waitFor();
    const before = await session.storedAnswers();
    proxy.cut();
    await expectWords(page, /离线/);
    await typeOn(page);
    await crash(page);
    expect(await session.storedAnswers()).toEqual(before);
    proxy.restore();
    const again = await context.newPage();
    await again.goto(origin);
    await expectWords(again, /已保存/);
    await expect.poll(async () => (await session.storedAnswers()).length, patience).toBe(before.length + 1);
    expect((await stored()).startsWith(thought)).toBe(true);
    const box = again.locator('textarea');
    await expect.poll(async () => (await box.inputValue()) === (await stored()), patience).toBe(true);
    await context.close();
  });
});
